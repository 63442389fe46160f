using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ChatBot.Editing.Versions;

/// <summary>The kept versions of a content folder: one small file a version, and each content file once, under the hash of its bytes.</summary>
/// <param name="folder">Where they lie: a folder inside the content home whose name begins with a dot, which readers of content pass over.</param>
internal sealed class VersionStore(string folder)
{
    /// <summary>How many versions are kept, and how many more of what organisers did to their own.</summary>
    public const int Kept = 20;

    private static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The kept versions, the latest first.</summary>
    public IReadOnlyList<ContentVersion> All => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*.json").Where(path => Number(path) > 0).OrderByDescending(Number)
            .Select(path => JsonSerializer.Deserialize<ContentVersion>(File.ReadAllBytes(path), Layout)).OfType<ContentVersion>(),
    ];

    /// <summary>The hash under which bytes are kept.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A version as it is written, also in <c>version.json</c>.</summary>
    public static byte[] Write(ContentVersion version) => [.. JsonSerializer.SerializeToUtf8Bytes(version, Layout), (byte)'\n'];

    /// <summary>The number of the version that a <c>version.json</c> tells of; 0 where there is none that can be read.</summary>
    public static int NumberIn(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ContentVersion>(File.ReadAllBytes(path), Layout)?.Number ?? 0 : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    /// <summary>Keeps a version: first its files, then the record of it, so that a record never names a file that is not there.</summary>
    public void Keep(ContentVersion version, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (path, hash) in version.Files)
            // Not waited for: the first publication keeps hundreds of files, and a damaged one would be found by its hash.
            if (!File.Exists(PlaceOf(hash))) FilePlacing.Put(PlaceOf(hash), files[path], durable: false);
        FilePlacing.Put(Path.Combine(folder, version.Number.ToString(CultureInfo.InvariantCulture) + ".json"), Write(version));
    }

    /// <summary>The bytes of a file of a kept version.</summary>
    /// <exception cref="InvalidDataException">They are not what was kept.</exception>
    public byte[] Read(string hash) =>
        File.ReadAllBytes(PlaceOf(hash)) is var bytes && HashOf(bytes) == hash ? bytes : throw new InvalidDataException($"The kept file {PlaceOf(hash)} is damaged.");

    /// <summary>Takes away all but the latest versions, and the files that no other version has.</summary>
    public void Prune()
    {
        var all = All;
        var kept = all.GroupBy(version => version.IsOwn).SelectMany(group => group.Take(Kept)).ToHashSet();
        foreach (var old in all.Where(version => !kept.Contains(version))) File.Delete(Path.Combine(folder, old.Number.ToString(CultureInfo.InvariantCulture) + ".json"));
        var needed = kept.SelectMany(version => version.Files.Values).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "files")).Where(file => !needed.Contains(Path.GetFileName(file)))) File.Delete(file);
    }

    private string PlaceOf(string hash) => Path.Combine(folder, "files", hash);

    private static int Number(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
