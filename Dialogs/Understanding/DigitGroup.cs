namespace ChatBot.Dialogs.Understanding;

/// <summary>Digits of any script that stand together in a text.</summary>
/// <param name="Start">Where the first digit stands.</param>
/// <param name="Length">How many digits.</param>
/// <param name="Ascii">The digits in ASCII.</param>
/// <param name="IsInternational">Whether it opens an international telephone number: a plus before it, or two zeros.</param>
internal readonly record struct DigitGroup(int Start, int Length, string Ascii, bool IsInternational)
{
    /// <summary>All groups of a text, in order.</summary>
    public static List<DigitGroup> In(string text)
    {
        var groups = new List<DigitGroup>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (Digits.ValueOf(text[i]) >= 0 || (i > start && IsInvisible(text[i]))))
                i++;
            if (i == start)
                continue;
            var ascii = string.Concat(Digits.ToAscii(text[start..i]).Where(char.IsAsciiDigit));
            var plus = start > 0 && text[start - 1] is '+' or '＋';
            groups.Add(new(start, i - start, ascii, plus || ascii.StartsWith("00", StringComparison.Ordinal)));
        }
        return groups;
    }

    /// <summary>Whether this group may belong to the same number as the one before it: at most one mark and two spaces between.</summary>
    public bool Follows(DigitGroup before, string text)
    {
        var between = text.AsSpan(before.Start + before.Length, Start - before.Start - before.Length);
        var marks = 0;
        foreach (var c in between)
        {
            if (c is '.' or '-' or '–' or '‑' or '/' or '_')
                marks++;
            else if (c is not (' ' or '\u00A0' or '\u202F' or '\u2009') && !IsInvisible(c))
                return false;
        }
        return marks <= 1 && between.Length <= 3;
    }

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\u00AD' or '\uFEFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
