using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Words that speakers of many languages text, and that say nothing on the language of the answer they want.</summary>
internal static class InternationalWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "salam", "salaam", "selam", "slm", "salom", "asalam", "assalam", "aleikum", "alaikum", "hei", "hi", "hey", "hai", "hallo", "hello", "halo", "hej", "heisann",
        "merhaba", "marhaba", "mrhba", "ok", "okay", "okey", "oki", "sos", "taxi", "info", "no", "test", "nav", "udi", "sms", "ciao", "bye", "privet", "pryvit", "labas",
        "czesc", "haye", "hay", "yo", "a", "namaste", "merci", "bravo", "super", "stop", "help", "menu", "start", "norway", "norge", "salamat", "habibi", "inshallah",
        "mashallah", "wallah", "سلام", "السلام", "عليكم", "علیکم", "سلاو", "سڵاو", "ሰላም", "привет", "ок",
    }.Select(TextNormalizer.Fold).ToFrozenSet(StringComparer.Ordinal);

    // "ja", "to", "da": so short a word is one in many languages.
    private const int Short = 3;

    /// <summary>Whether a text consists of nothing else, or of one very short word.</summary>
    public static bool AreAll(string text)
    {
        if (text.Length <= Short)
            return true;
        foreach (var word in TextNormalizer.Fold(text).Split(' '))
        {
            if (!Words.Contains(word))
                return false;
        }
        return true;
    }
}
