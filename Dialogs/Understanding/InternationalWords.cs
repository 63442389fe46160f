using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Words that speakers of many languages text, and that say nothing on the language of the answer they want.</summary>
internal static class InternationalWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "salam", "salaam", "selam", "slm", "salom", "asalam", "assalam", "aleikum", "alaikum", "hei", "hi", "hey", "hai", "hallo", "hello", "halo", "hej", "heisann",
        "merhaba", "marhaba", "mrhba", "ok", "okay", "okey", "oki", "sos", "taxi", "info", "no", "test", "nav", "udi", "sms", "ciao", "bye", "privet", "pryvit", "labas",
        "cześć", "haye", "hay", "yo", "a", "namaste", "merci", "bravo", "super", "stop", "help", "menu", "start", "norway", "norge", "salamat", "habibi", "inshallah",
        "mashallah", "wallah", "shukran", "choukran", "سلام", "السلام", "عليكم", "علیکم", "سلاو", "سڵاو", "ሰላም", "привет", "ок",
    }.SelectMany(word => new[] { word, TextNormalizer.Fold(word) }).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // "ja", "to", "da": so short a word is one in many languages.
    private const int Short = 3;

    /// <summary>Whether words, in lower case with one space between, consist of nothing else.</summary>
    public static bool AreAll(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            if (!Lookup.Contains(text[range]))
                return false;
        }
        return true;
    }

    /// <summary>Whether the words are so few letters that they may be any language's.</summary>
    public static bool IsShort(ReadOnlySpan<char> text) => text.Length <= Short;
}
