using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Words of greeting with which people begin a question: "salam, norskkurs" asks for a course and does not only greet.</summary>
internal static class Greetings
{
    private const int Most = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "hei", "heisann", "hallo", "halla", "heia", "hej", "hi", "hello", "hey", "dear", "sir", "привіт", "вітаю", "добридень", "привет", "здравствуйте", "здрасте", "pryvit", "privet",
        "cześć", "witam", "hej", "labas", "sveiki", "laba", "مرحبا", "هلا", "اهلا", "سلام", "السلام", "عليكم", "علیکم", "وعليكم", "marhaba", "mrhba", "salam", "salaam", "slm", "assalam",
        "asalam", "aleikum", "alaikum", "alaykum", "haye", "hay", "iska", "waran", "ሰላም", "selam", "سلاو", "سڵاو", "slaw", "assalamu", "assalamo",
    }.Select(TextNormalizer.Fold).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A folded message without the greeting it begins with; the whole message when there is nothing else in it.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> folded)
    {
        var rest = folded;
        for (var i = 0; i < Most; i++)
        {
            var end = rest.IndexOf(' ');
            if (end < 0)
                return i > 0 && Words.Contains(rest) ? folded : rest;
            if (!Words.Contains(rest[..end]))
                return rest;
            rest = rest[(end + 1)..];
        }
        return rest;
    }
}
