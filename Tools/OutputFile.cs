namespace ChatBot.Tools;

/// <summary>Writes the files one asks a tool for. Content is written by <c>Editing</c> alone.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file as a whole: one that cannot be finished leaves the former one as it was.</summary>
    public static async Task WriteAsync(string path, Action<Stream> write)
    {
        // A program that makes workbooks reads back what it has written, which a file opened for writing does not allow.
        using var bytes = new MemoryStream();
        write(bytes);
        var pending = path + ".new";
        await File.WriteAllBytesAsync(pending, bytes.ToArray());
        File.Move(pending, path, overwrite: true);
    }
}
