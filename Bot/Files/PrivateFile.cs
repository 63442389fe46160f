namespace ChatBot.Bot.Files;

/// <summary>New files that this user alone may read: databases, journals, spools and backups hold what people have written.</summary>
internal static class PrivateFile
{
    /// <summary>Makes a file and opens it to write. Nothing is held back in memory, so that closing it after a fault does not fail as well.</summary>
    /// <exception cref="IOException">It is there already, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made here.</exception>
    public static FileStream Create(string path, FileShare share = FileShare.Read)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    /// <summary>Writes at the end of a file.</summary>
    /// <exception cref="IOException">The disk takes no more, or a limit on the length of files is reached.</exception>
    public static void Append(FileStream file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(bytes);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // So .NET tells of a file that has become as long as the process may make one (EFBIG).
            throw new IOException("The file may not become longer.", exception);
        }
    }
}
