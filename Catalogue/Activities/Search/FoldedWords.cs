using System.Globalization;
using System.Text;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Words as they are compared: small letters without marks, æ as ae, ø as o.</summary>
internal static class FoldedWords
{
    /// <summary>The words of a text, in order; single letters and digits too.</summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        var word = new StringBuilder(24);
        foreach (var letter in NeedsFolding(text) ? text.Normalize(NormalizationForm.FormKD) : text)
        {
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                Add(word, char.ToLowerInvariant(letter));
                continue;
            }
            End(word, words);
        }
        End(word, words);
        return words;
    }

    // Whole blocks of Latin letters need no decomposition, and most titles are nothing else.
    private static bool NeedsFolding(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\x7f');

    private static void Add(StringBuilder word, char letter)
    {
        if (letter == 'ø') word.Append('o');
        else if (letter == 'æ') word.Append("ae");
        else word.Append(letter);
    }

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
