using System.Text.RegularExpressions;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>The facts that a text states in a way every language can be held to: numbers, levels such as B1, percent, months of dates, links and e-mail addresses.</summary>
internal sealed partial class TextFacts
{
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _grouped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Reads the facts of a text.</summary>
    /// <param name="text">The text, places filled.</param>
    /// <param name="language">Its language.</param>
    /// <param name="percentWords">Words, or beginnings of words, that say percent in it.</param>
    public TextFacts(string text, Language language, IReadOnlyList<string> percentWords)
    {
        var ascii = Digits.ToAscii(text);
        if (ascii.AsSpan().ContainsAnyInRange('0', '9')) ReadNumbers(ascii, language);
        if (ascii.AsSpan().IndexOfAny('%', '\u066A') >= 0 || percentWords.Any(word => ascii.Contains(word, StringComparison.OrdinalIgnoreCase))) _others.Add("%");
        if (!ascii.Contains('.', StringComparison.Ordinal) && !ascii.Contains("//", StringComparison.Ordinal)) return;
        foreach (var match in Address().EnumerateMatches(ascii)) _others.Add(ascii.Substring(match.Index, match.Length).TrimEnd('/').ToLowerInvariant());
    }

    /// <summary>What this text states and another does not.</summary>
    public IEnumerable<string> MissingIn(TextFacts other)
    {
        foreach (var number in _numbers)
            if (!other._numbers.Contains(number) && !other._grouped.Contains(number) && !IsPartOfGrouped(number, other)) yield return number;
        foreach (var fact in _others)
            if (!other._others.Contains(fact)) yield return Name(fact);
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
            AddMonth(text.AsSpan(i + 1), number, language);
        }
    }

    private static char? LevelOf(char letter) => letter switch
    {
        'A' or 'А' => 'A',
        'B' or 'В' => 'B',
        'C' or 'С' => 'C',
        _ => null,
    };

    // "1. juli" is a date; a month without a day is a word like any other, and bends too much to be looked for.
    private void AddMonth(ReadOnlySpan<char> after, string number, Language language)
    {
        if (number.Length > 2) return;
        var word = after.TrimStart("., \u00A0");
        for (var month = 0; month < language.Months.Count; month++)
        {
            if (!word.StartsWith(language.Months[month], StringComparison.OrdinalIgnoreCase)) continue;
            _others.Add($"date {int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)}/{month + 1}");
            return;
        }
    }

    private static string Name(string fact) => fact == "%" ? "percent" : fact;

    [GeneratedRegex(@"https?://[^\s{}()<>""]*[^\s{}()<>"".,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[a-z0-9æøå-]+(?:\.[a-z0-9æøå-]+)*\.(?:no|com|org|net|eu|info|io|app|example)\b(?:/[\w/-]*)?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
