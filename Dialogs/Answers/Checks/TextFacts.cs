using System.Globalization;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>The facts that a text states in a way every language can be held to: numbers, levels such as B1, percent, dates, links and e-mail addresses.</summary>
internal sealed class TextFacts
{
    // "لە 10 لە سەد", "boqolkiiba 10": how far from its number the word for percent may stand.
    private const int NearPercent = 4;

    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _grouped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Reads the facts of a text.</summary>
    /// <param name="text">The text, places filled.</param>
    /// <param name="language">Its language.</param>
    /// <param name="percentWords">Words, or beginnings of words, that say percent in it.</param>
    public TextFacts(string text, Language language, IReadOnlyList<string> percentWords)
    {
        foreach (var address in Addresses.In(text)) _others.Add(address.ToLowerInvariant());
        var ascii = Digits.ToAscii(text);
        if (!ascii.AsSpan().ContainsAnyInRange('0', '9')) return;
        ReadNumbers(ascii, language);
        if (ascii.AsSpan().IndexOfAny('%', '\u066A') >= 0 || percentWords.Any(word => IsByNumber(ascii, word))) _others.Add("percent");
    }

    /// <summary>What this text states and another does not.</summary>
    public IEnumerable<string> MissingIn(TextFacts other)
    {
        foreach (var number in _numbers)
            if (!other._numbers.Contains(number) && !other._grouped.Contains(number) && !IsPartOfGrouped(number, other)) yield return number;
        foreach (var fact in _others)
            if (!other._others.Contains(fact)) yield return fact;
    }

    // 22 758 here may be 22758 there.
    private bool IsPartOfGrouped(string number, TextFacts other) =>
        _grouped.Any(grouped => grouped.Contains(number, StringComparison.Ordinal) && (other._numbers.Contains(grouped) || other._grouped.Contains(grouped)));

    private void ReadNumbers(string text, Language language)
    {
        var group = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) i++;
            var number = text[start..(i + 1)];
            _numbers.Add(number);
            if (start > 0 && LevelOf(text[start - 1]) is { } level && (start < 2 || !char.IsLetterOrDigit(text[start - 2]))) _others.Add($"{level}{number}");
            var follows = group.Length > 0 && number.Length == 3 && text[start - 1] is ' ' or '\u00A0' or '\u202F' or '.' or ',' && char.IsAsciiDigit(text[start - 2]);
            group = follows ? group + number : number.Length <= 3 ? number : "";
            if (follows) _grouped.Add(group);
            AddDate(text.AsSpan(0, start), text.AsSpan(i + 1), number, language);
        }
    }

    // Written in Latin or in Cyrillic, it is the same level.
    private static char? LevelOf(char letter) => letter switch
    {
        'A' or 'А' => 'A',
        'B' or 'В' => 'B',
        'C' or 'С' => 'C',
        _ => null,
    };

    // A month beside its day is a date; a month alone is a word like any other, and bends too much to be looked for.
    private void AddDate(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string number, Language language)
    {
        if (number.Length > 2) return;
        var dayFirst = language.DateFormat.IndexOf("{d}", StringComparison.Ordinal) < language.DateFormat.IndexOf("{month}", StringComparison.Ordinal);
        // An ending may be written together with the day: "1ی".
        if (after.Length > 2 && char.IsLetter(after[0]) && after[1] == ' ') after = after[1..];
        var beside = dayFirst ? after.TrimStart("., \u00A0") : before.TrimEnd(' ');
        for (var month = 0; month < language.Months.Count; month++)
        {
            var name = language.Months[month];
            if (!(dayFirst ? beside.StartsWith(name, StringComparison.OrdinalIgnoreCase) : beside.EndsWith(name, StringComparison.OrdinalIgnoreCase))) continue;
            _others.Add(string.Create(CultureInfo.InvariantCulture, $"{int.Parse(number, CultureInfo.InvariantCulture)} {month + 1:00} (day and month)"));
            return;
        }
    }

    private static bool IsByNumber(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if (text.AsSpan(Math.Max(0, at - NearPercent), Math.Min(at, NearPercent)).ContainsAnyInRange('0', '9')
                || text.AsSpan(end, Math.Min(NearPercent, text.Length - end)).ContainsAnyInRange('0', '9')) return true;
        }
        return false;
    }
}
