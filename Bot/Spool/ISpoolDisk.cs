namespace ChatBot.Bot.Spool;

/// <summary>What the spool does to a disk, step by step: in which order the steps come is what a message's life hangs on.</summary>
/// <remarks>A step that fails throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</remarks>
internal interface ISpoolDisk
{
    /// <summary>Makes a folder where it is missing.</summary>
    void MakeFolder(string folder);

    /// <summary>The names of the files in a folder.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>The bytes of a file.</summary>
    byte[] Read(string path);

    /// <summary>Writes a new file that this user alone may read. It may still be in the machine's memory only.</summary>
    void Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Returns when what was written to a file is on the disk.</summary>
    void SyncFile(string path);

    /// <summary>Gives a file its name, in the place of any other of that name.</summary>
    void Rename(string from, string to);

    /// <summary>Returns when the names in a folder are on the disk: without it a file may be there after a loss of power, and its name not.</summary>
    void SyncFolder(string folder);

    /// <summary>Removes a file, if it is there.</summary>
    void Delete(string path);
}
