using System.Globalization;
using System.Text;

namespace ChatBot.Dialogs.Rendering;

public static partial class SmsText
{
    /// <summary>Splits a text into pages that are sent one at a time, each a message of its own.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="maxSegments">How many segments a page may cost; at least one.</param>
    /// <param name="tail">What the caller will put after each page, with its line break; room is left for it on every page.</param>
    /// <returns>At least one page, each economised by itself (a page without Arabic letters may be GSM-7 though the whole is not),
    /// none longer than <see cref="MaxUnits"/>. Cut after a paragraph, else a line or sentence, else a word; only a word longer
    /// than a page is cut within, and then never inside a surrogate pair or a combining sequence that fits a page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSegments"/> is less than one.</exception>
    public static IReadOnlyList<string> Pages(string text, int maxSegments, string tail = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tail);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        var rest = Compose(text).Trim();
        var pages = new List<string>();
        while (!Fits(rest, maxSegments, tail))
        {
            var cut = BestCut(rest, LongestThatFits(rest, maxSegments, tail));
            pages.Add(Economise(rest[..cut].TrimEnd()));
            rest = rest[cut..].TrimStart();
            if (rest.Length == 0)
            {
                return pages;
            }
        }

        pages.Add(Economise(rest));
        return pages;
    }

    private static bool Fits(string page, int maxSegments, string tail)
    {
        if (page.Length + tail.Length > MaxUnits * 2)
        {
            return false; // far too long: not worth economising first
        }

        var whole = Economise(page + tail);
        return whole.Length <= MaxUnits && Measure(whole).Segments <= maxSegments;
    }

    /// <summary>The longest beginning, of whole characters, that fits; at least one code point, so that splitting always ends.</summary>
    private static int LongestThatFits(string text, int maxSegments, string tail)
    {
        var low = 0;
        var high = Math.Min(text.Length, MaxUnits);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Fits(text[..middle], maxSegments, tail))
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var whole = EndOfWholeCharacters(text, low);
        while (whole > 0 && !Fits(text[..whole], maxSegments, tail))
        {
            whole = EndOfWholeCharacters(text, whole - 1);
        }

        if (whole > 0)
        {
            return whole;
        }

        // One character with more marks than a page holds, or no room beside the tail.
        var firstRune = Rune.DecodeFromUtf16(text, out _, out var length) == System.Buffers.OperationStatus.Done ? length : 1;
        return Math.Max(firstRune, low > 0 && char.IsHighSurrogate(text[low - 1]) ? low - 1 : low);
    }

    private static int EndOfWholeCharacters(string text, int limit)
    {
        var end = 0;
        while (end < limit)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > limit)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int BestCut(string text, int limit)
    {
        // A page that is less than half full to save a paragraph costs the reader a message more than it is worth.
        var enough = limit / 2;
        return LastCut(text, limit, enough, IsParagraphEnd)
            ?? LastCut(text, limit, enough, IsSentenceEnd)
            ?? LastCut(text, limit, 0, IsWordEnd)
            ?? limit;
    }

    private static int? LastCut(string text, int limit, int above, Func<string, int, bool> isCut)
    {
        for (var at = Math.Min(limit, text.Length - 1); at > above; at--)
        {
            if (isCut(text, at))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsParagraphEnd(string text, int at) => text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n';

    private static bool IsWordEnd(string text, int at) => IsBreakingSpace(text[at]);

    private static bool IsSentenceEnd(string text, int at)
    {
        if (text[at] == '\n')
        {
            return true;
        }

        if (!IsBreakingSpace(text[at]))
        {
            return false;
        }

        var last = at - 1;
        while (last > 0 && text[last] is '"' or '\'' or ')' or '»' or '”' or '’')
        {
            last--;
        }

        if (text[last] is not ('.' or '!' or '?' or '…' or '؟' or '۔' or '።' or '፧' or '፨'))
        {
            return false;
        }

        // "f.eks. noe", "kl. 10" and "1. mai" go on: a sentence begins with neither a digit nor a small letter.
        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return text[last] != '.' || next == text.Length || !(char.IsLower(text[next]) || char.IsDigit(text[next]));
    }

    private static bool IsBreakingSpace(char unit) => char.IsWhiteSpace(unit) && unit is not ('\u00A0' or '\u202F' or '\u2007');
}
