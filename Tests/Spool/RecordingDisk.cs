using ChatBot.Bot.Spool;

namespace ChatBot.Tests.Spool;

/// <summary>The real disk, which writes down what it is asked to do, and fails where a test says so.</summary>
internal sealed class RecordingDisk : ISpoolDisk
{
    private readonly SpoolDisk _disk = new();

    /// <summary>What was done, in order: the step and the ending of the name.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>The step that fails, as a full or broken disk does.</summary>
    public string? Failing { get; set; }

    public void MakeFolder(string folder) => _disk.MakeFolder(folder);

    public IReadOnlyList<string> List(string folder) => _disk.List(folder);

    public byte[] Read(string path) => _disk.Read(path);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Reach("write", path);
        _disk.Write(path, bytes);
    }

    public void SyncFile(string path)
    {
        Reach("sync file", path);
        _disk.SyncFile(path);
    }

    public void Rename(string from, string to)
    {
        Reach("rename", from);
        _disk.Rename(from, to);
    }

    public void SyncFolder(string folder)
    {
        Reach("sync folder", "");
        _disk.SyncFolder(folder);
    }

    public void Delete(string path) => _disk.Delete(path);

    private void Reach(string step, string path)
    {
        lock (Steps) Steps.Add($"{step} {Path.GetExtension(path)}".TrimEnd());
        if (Failing == step) throw new IOException("No space left on device");
    }
}
