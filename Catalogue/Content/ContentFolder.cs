using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Catalogue.Content;

/// <summary>Reads content folders while people edit them.</summary>
public static class ContentFolder
{
    /// <summary>The most bytes one file may hold: 16 MiB. A larger one stands in the snapshot without its bytes, so that only its own unit is refused.</summary>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    /// <summary>The file at the root that says which version was published last. It tells of the content and is not part of it.</summary>
    public const string VersionFile = "version.json";

    private const int Attempts = 3;

    /// <summary>Reads all content files below a folder, as they were at one moment.</summary>
    /// <param name="root">The content folder.</param>
    /// <returns>The files, without those that editors leave while they work.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file is locked, or the folder kept changing while it was read: read again a moment later.</exception>
    public static ContentSnapshot Read(string root)
    {
        IOException? last = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                var before = Stamp(root);
                var files = ReadFiles(root);
                // An editor replaces a file by deleting and renaming; half of that must not become content.
                if (Stamp(root) == before) return ContentSnapshot.Of(files);
                last = null;
            }
            catch (IOException fault) when (Directory.Exists(root))
            {
                last = fault;
            }
            catch (UnauthorizedAccessException fault)
            {
                throw new IOException($"The content folder {root} cannot be read: {fault.Message} Give this program leave to read it.", fault);
            }
        }
        throw last ?? new IOException($"The content folder {root} kept changing while it was read. It is read again when it has been still.");
    }

    /// <summary>A cheap fingerprint of names, sizes and times; when it changes the folder is worth reading.</summary>
    /// <param name="root">The content folder.</param>
    public static string Stamp(string root)
    {
        // Hashed as it goes: spelt out, a country's would be a large object four times a second, and such are collected only with the whole heap.
        using var stamp = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in List(root))
        {
            // A link to nothing has no length; it is no file to us.
            if (!file.Exists) continue;
            stamp.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n")));
        }
        return Convert.ToHexString(stamp.GetHashAndReset());
    }

    private static Dictionary<string, byte[]> ReadFiles(string root)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, file) in List(root))
        {
            try
            {
                files[path] = ReadBytes(file);
            }
            catch (FileNotFoundException)
            {
                // It vanished after it was listed; the comparison of stamps decides whether that matters.
            }
        }
        return files;
    }

    private static byte[] ReadBytes(FileInfo file)
    {
        // Shared with writers and renamers: reading must never be what makes an editor's "save" fail.
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > MaxFileBytes) return [];
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // Four times a second, of every file of a country: each path is cut out once.
    private static IEnumerable<(string Path, FileInfo File)> List(string root)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)));
        var above = Path.EndsInDirectorySeparator(folder.FullName) ? folder.FullName.Length : folder.FullName.Length + 1;
        return folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => (Path: file.FullName[above..].Replace('\\', '/'), File: file))
            .Where(one => one.Path != VersionFile && !HasPassing(one.Path))
            .OrderBy(one => one.Path, StringComparer.Ordinal);
    }

    private static bool HasPassing(ReadOnlySpan<char> path)
    {
        foreach (var name in path.Split('/'))
            if (IsPassing(path[name])) return true;
        return false;
    }

    // What editors, office programs and copying leave while they work, and folders such as .git.
    private static bool IsPassing(ReadOnlySpan<char> name)
    {
        if (name[0] is '.' or '~' or '#' || name[^1] is '~' or '#') return true;
        foreach (var ending in PassingEndings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static readonly string[] PassingEndings = [".tmp", ".new", ".bak", ".orig", ".swp", ".part", ".crdownload"];
}
