namespace ChatBot.Editing.Versions;

/// <summary>Puts whole files in their places.</summary>
internal static class FilePlacing
{
    /// <summary>The ending of a file that is not in its place yet; readers of content pass over it.</summary>
    private const string Pending = ".new";

    /// <summary>Writes a file beside its place and renames it there: whoever reads sees the old one or the new one, never half.</summary>
    /// <param name="path">The place.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="durable">Whether to wait until they are on disk for certain.</param>
    public static void Put(string path, byte[] bytes, bool durable = true)
    {
        Prepare(path, bytes, durable);
        Place(path);
    }

    /// <summary>Writes a file beside its place.</summary>
    /// <param name="path">The place.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="durable">Whether to wait until they are on disk for certain.</param>
    public static void Prepare(string path, byte[] bytes, bool durable = true)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = new FileStream(path + Pending, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(durable);
        }
        // Colleagues who may write the file today must be able to tomorrow.
        if (!OperatingSystem.IsWindows() && File.Exists(path) && File.GetUnixFileMode(path) is var mode && mode != File.GetUnixFileMode(path + Pending))
            File.SetUnixFileMode(path + Pending, mode);
    }

    /// <summary>Renames a prepared file into its place.</summary>
    public static void Place(string path) => File.Move(path + Pending, path, overwrite: true);
}
