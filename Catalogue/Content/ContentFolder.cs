using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Catalogue.Content;

/// <summary>All files of a content folder at one moment.</summary>
/// <param name="Files">The bytes of each file, by its path below the root, with forward slashes.</param>
/// <param name="Version">A fingerprint over all paths and bytes; equal content has an equal version, wherever it lies.</param>
public sealed record ContentSnapshot(IReadOnlyDictionary<string, byte[]> Files, string Version)
{
    /// <summary>A snapshot of files already in memory.</summary>
    public static ContentSnapshot Of(IReadOnlyDictionary<string, byte[]> files) => new(files, Fingerprint(files));

    /// <summary>The text of a file as UTF-8; null when there is no such file.</summary>
    public string? Text(string path) => Files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(StripMark(bytes)) : null;

    private static ReadOnlySpan<byte> StripMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;

    private static string Fingerprint(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            hash.AppendData(SHA256.HashData(bytes));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}

/// <summary>Reads content folders.</summary>
public static class ContentFolder
{
    private const int MaxFileBytes = 16 * 1024 * 1024;

    /// <summary>Reads all content files below a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <returns>The files; those of editors and systems (names that begin with a dot or a tilde, or end in a tilde, .tmp or .new) are left out.</returns>
    /// <exception cref="IOException">A file could not be read, is larger than 16 MB, or vanished meanwhile: read again a moment later.</exception>
    public static ContentSnapshot Read(string root)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in List(root))
        {
            if (file.Length > MaxFileBytes) throw new IOException($"{file.FullName} is larger than {MaxFileBytes / 1024 / 1024} MB.");
            files[Relative(root, file)] = File.ReadAllBytes(file.FullName);
        }
        return ContentSnapshot.Of(files);
    }

    /// <summary>A cheap fingerprint of names, sizes and times; when it changes the folder is worth reading.</summary>
    public static string Stamp(string root)
    {
        var stamp = new StringBuilder();
        foreach (var file in List(root)) stamp.Append(Relative(root, file)).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        return stamp.ToString();
    }

    private static IEnumerable<FileInfo> List(string root) =>
        new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !IsPassing(file.Name))
            .OrderBy(file => file.FullName, StringComparer.Ordinal);

    private static bool IsPassing(string name) =>
        name[0] is '.' or '~' || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".new", StringComparison.OrdinalIgnoreCase);

    private static string Relative(string root, FileInfo file) => Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
}
