using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers;

/// <summary>Recordings for people who ring: <c>Municipalities/&lt;id&gt;/voice/&lt;language&gt;.mp3</c>.</summary>
public static class Recordings
{
    /// <summary>The most bytes a recording may hold: a minute at 32 kbit/s, which is more than a telephone carries.</summary>
    public const int MaxBytes = 256 * 1024;

    private const string Ending = ".mp3";

    /// <summary>The recordings of a municipality that can be played, by language tag; the others are reported (C127) and not played.</summary>
    internal static IReadOnlyDictionary<string, byte[]> Read(string id, ContentSnapshot snapshot, LanguageList languages, UnitReader reader)
    {
        var folder = $"Municipalities/{id}/voice/";
        var recordings = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, bytes) in snapshot.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var name = path[folder.Length..];
            var tag = name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : null;
            if (tag is null || languages.Find(tag) is null) reader.Report("C127", path, null, $"'{name}' is no recording that can be played: it must be called by a language of Languages.json, such as so.mp3. Rename it, or take it away.");
            else if (bytes.Length is 0 or > MaxBytes) reader.Report("C127", path, null, $"The recording is empty or larger than {MaxBytes / 1024} kB and is not played. Save it as mp3, mono, 32 kbit/s, at most a minute.");
            else if (!IsMp3(bytes)) reader.Report("C127", path, null, "The file is called .mp3 and holds something else, so people who ring would hear an error. Save the recording as mp3.");
            else recordings[tag] = bytes;
        }
        return recordings;
    }

    // A tag of the title and so on may stand first; then a frame of MPEG audio, layer III.
    private static bool IsMp3(ReadOnlySpan<byte> bytes)
    {
        const int TagHead = 10;
        if (bytes.StartsWith("ID3"u8) && bytes.Length > TagHead)
        {
            var size = (bytes[6] << 21) | (bytes[7] << 14) | (bytes[8] << 7) | bytes[9];
            if (size < 0 || TagHead + size >= bytes.Length) return false;
            bytes = bytes[(TagHead + size)..];
        }
        return bytes.Length > 1 && bytes[0] == 0xFF && (bytes[1] & 0xE6) == 0xE2;
    }
}
