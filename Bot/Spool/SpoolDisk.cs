using System.Runtime.InteropServices;
using ChatBot.Bot.Files;

namespace ChatBot.Bot.Spool;

/// <summary>The disk of this machine.</summary>
internal sealed class SpoolDisk : ISpoolDisk
{
    private const int ReplaceAndWriteThrough = 0x1 | 0x8; // MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH

    /// <inheritdoc/>
    public void MakeFolder(string folder) => Directory.CreateDirectory(folder);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))];

    /// <inheritdoc/>
    public byte[] Read(string path) => File.ReadAllBytes(path);

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = PrivateFile.Create(path);
        PrivateFile.Append(file, bytes);
    }

    /// <inheritdoc/>
    public void SyncFile(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        // Windows lets nobody sync a folder; there the renaming itself is written through.
        if (OperatingSystem.IsWindows())
        {
            if (!MoveFileEx(from, to, ReplaceAndWriteThrough)) throw new IOException($"Renaming failed with {Marshal.GetLastPInvokeError()}.");
            return;
        }
        File.Move(from, to, overwrite: true);
    }

    /// <inheritdoc/>
    public void SyncFolder(string folder) => FolderSync.Run(folder);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    [DllImport("kernel32", EntryPoint = "MoveFileExW", SetLastError = true, CharSet = CharSet.Unicode)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool MoveFileEx(string from, string to, int flags);
}
