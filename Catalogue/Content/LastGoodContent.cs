using System.IO.Compression;

namespace ChatBot.Catalogue.Content;

/// <summary>The last good files of each unit of content, on disk, so that a restart with broken files still answers.</summary>
/// <remarks>One archive a unit, renamed into place: a process killed while it writes leaves the former one whole. Not for use by two threads at once.</remarks>
/// <param name="folder">Where the archives lie; made when it is first needed. Never inside the content folder.</param>
public sealed class LastGoodContent(string folder)
{
    // The same bytes for the same files: an archive's times would otherwise be the only difference.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // What each archive holds, so that a mended answer does not wait while the whole of it is read again.
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);

    /// <summary>The units of which files are kept; none where the folder is missing.</summary>
    public IReadOnlyList<string> Units => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.zip").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Keeps the files of one unit that was taken into use. Does nothing when they are the ones kept.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="snapshot">The snapshot it was taken from; the files of other units are left out.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Keep(string unit, ContentSnapshot snapshot)
    {
        var files = FilesOf(unit, snapshot);
        var version = ContentSnapshot.Of(files).Version;
        if (!_kept.ContainsKey(unit) && Find(unit) is { } kept) _kept[unit] = kept.Version;
        if (_kept.GetValueOrDefault(unit) == version && File.Exists(PathOf(unit))) return;
        Directory.CreateDirectory(folder);
        var pending = PathOf(unit) + ".new";
        using (var stream = new FileStream(pending, FileMode.Create, FileAccess.ReadWrite))
        {
            Write(stream, files);
            stream.Flush(flushToDisk: true);
        }
        File.Move(pending, PathOf(unit), overwrite: true);
        _kept[unit] = version;
    }

    /// <summary>The kept files of one unit; null when none are kept or they cannot be read.</summary>
    /// <param name="unit">The unit.</param>
    public ContentSnapshot? Find(string unit)
    {
        try
        {
            using var archive = ZipFile.OpenRead(PathOf(unit));
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in archive.Entries)
            {
                if (entry.Length > ContentFolder.MaxFileBytes || ContentUnits.Of(entry.FullName) != unit) return null;
                var bytes = new byte[entry.Length];
                using var content = entry.Open();
                content.ReadExactly(bytes);
                files[entry.FullName] = bytes;
            }
            return files.Count == 0 ? null : ContentSnapshot.Of(files);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // What cannot be read is as good as not kept: the caller then says which unit has no version at all.
            return null;
        }
    }

    /// <summary>A snapshot in which refused units have the files that were kept of them; units of which none are kept stay as they are.</summary>
    /// <param name="snapshot">The snapshot as it was read.</param>
    /// <param name="refused">The units to put back.</param>
    public ContentSnapshot Restore(ContentSnapshot snapshot, IEnumerable<string> refused)
    {
        var files = new Dictionary<string, byte[]>(snapshot.Files, StringComparer.Ordinal);
        foreach (var unit in refused)
        {
            if (Find(unit) is not { } kept) continue;
            foreach (var path in FilesOf(unit, snapshot).Keys) files.Remove(path);
            foreach (var (path, bytes) in kept.Files) files[path] = bytes;
        }
        return ContentSnapshot.Of(files);
    }

    private static Dictionary<string, byte[]> FilesOf(string unit, ContentSnapshot snapshot) =>
        snapshot.Files.Where(file => ContentUnits.Of(file.Key) == unit).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);

    private static void Write(Stream stream, Dictionary<string, byte[]> files)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
            entry.LastWriteTime = Timeless;
            using var content = entry.Open();
            content.Write(bytes);
        }
    }

    private string PathOf(string unit) => Path.Combine(folder, unit + ".zip");
}
