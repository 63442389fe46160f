using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ChatBot.Bot.Files;
using ChatBot.Bot.Privacy;

namespace ChatBot.Bot.Journal;

/// <summary>One file of the journal: one day of one process. Each record is its length and the sealed entry, bound to its file and place, so
/// that none can be moved or left out unseen but at the end.</summary>
internal sealed class JournalFile : IDisposable
{
    /// <summary>How the names of the files end.</summary>
    public const string Extension = ".journal";

    private const string DayFormat = "yyyy-MM-dd";
    private const int LengthBytes = 4;

    private readonly FileStream _stream;
    private readonly Seal _seal;
    private int _records;

    private JournalFile(FileStream stream, Seal seal, DateOnly day) => (_stream, _seal, Day) = (stream, seal, day);

    /// <summary>The day (UTC) of its name.</summary>
    public DateOnly Day { get; }

    private string Name => Path.GetFileName(_stream.Name);

    /// <summary>Begins a new file.</summary>
    public static JournalFile Begin(string folder, DateOnly day, Seal seal)
    {
        var name = $"{day.ToString(DayFormat, CultureInfo.InvariantCulture)}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}{Extension}";
        var stream = PrivateFile.Create(Path.Combine(folder, name), FileShare.Read | FileShare.Delete);
        FolderSync.RunWherePossible(folder);
        return new(stream, seal, day);
    }

    /// <summary>The day of a file's name; null when it is none of ours.</summary>
    public static DateOnly? DayOf(string path) =>
        DateOnly.TryParseExact(Path.GetFileName(path).Split('.')[0], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Appends entries; when this returns they are on the disk.</summary>
    public void Append(IReadOnlyList<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            var closed = _seal.Close(JsonSerializer.SerializeToUtf8Bytes(entry), SealPurpose.Journal, RowOf(Name, _records++));
            var record = new byte[LengthBytes + closed.Length];
            BinaryPrimitives.WriteInt32LittleEndian(record, closed.Length);
            closed.CopyTo(record, LengthBytes);
            PrivateFile.Append(_stream, record);
        }
        _stream.Flush(flushToDisk: true);
    }

    /// <summary>The entries of a file. A record at the end that was not written whole was never counted on, and is left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="seal">Opens it.</param>
    /// <param name="broken">Told of each record that does not open, why, and the id of the key it was sealed with.</param>
    public static IEnumerable<JournalEntry> Read(string path, Seal seal, Action<SealFault, string> broken)
    {
        var (bytes, name) = (ReadShared(path), Path.GetFileName(path));
        for (var (at, record) = (0, 0); at + LengthBytes <= bytes.Length; record++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
            at += LengthBytes;
            if (length < Seal.Overhead || length > bytes.Length - at) break;
            JournalEntry? entry = null;
            try
            {
                entry = JsonSerializer.Deserialize<JournalEntry>(seal.Open(bytes.AsSpan(at, length), SealPurpose.Journal, RowOf(name, record)));
            }
            catch (SealBrokenException exception)
            {
                broken(exception.Fault, Seal.KeyOf(bytes.AsSpan(at, length)));
            }
            at += length;
            if (entry is not null) yield return entry;
        }
    }

    public void Dispose() => _stream.Dispose();

    private static string RowOf(string name, int record) => string.Create(CultureInfo.InvariantCulture, $"{name}/{record}");

    // Another replica may be writing it.
    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
