using ChatBot.Bot.Files;

namespace ChatBot.Bot.Backup;

/// <summary>Files that nobody else may read and that are there whole or not at all.</summary>
internal static class BackupFile
{
    /// <summary>Writes a new file; it has its name only once all of it is on the disk.</summary>
    /// <exception cref="BackupException">The file is there already, or cannot be written.</exception>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var part = path + ".part";
        try
        {
            if (File.Exists(path)) throw new BackupException($"{path} is there already. A backup writes over nothing: give another name.");
            Remove(part);
            T result;
            await using (var stream = PrivateFile.Create(part))
            {
                result = await write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: false);
            FolderSync.RunWherePossible(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return result;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{path} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            Remove(part);
        }
    }

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="BackupException">It cannot be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Options = FileOptions.SequentialScan });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Removes a file if it is there.</summary>
    public static void Remove(string path) => File.Delete(path);
}
