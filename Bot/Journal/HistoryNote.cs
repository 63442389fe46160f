using System.Globalization;
using System.Text;

namespace ChatBot.Bot.Journal;

/// <summary>The database's history number, noted beside the journal. It may lag behind the database's own, and is never ahead of it.</summary>
/// <remarks>It is not put on the disk each time: what a loss of power takes from it makes it older, and an older note holds nothing back.</remarks>
internal sealed class HistoryNote(string folder)
{
    private const string Name = "history";
    private const int Digits = 20;

    private readonly Lock _lock = new();
    private long _latest;

    /// <summary>What was noted; 0 where nothing was.</summary>
    public long Read() =>
        File.Exists(PathOf) && long.TryParse(File.ReadAllText(PathOf).AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Notes a number that the database has on its disk; an older one changes nothing.</summary>
    public void Write(long number)
    {
        lock (_lock)
        {
            if (number <= _latest) return;
            _latest = number;
            var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
            // In place, in one write of one length: a file made anew would for a moment say nothing.
            using var stream = new FileStream(PathOf, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            stream.Write(Encoding.ASCII.GetBytes(digits));
        }
    }

    private string PathOf => Path.Combine(folder, Name);
}
