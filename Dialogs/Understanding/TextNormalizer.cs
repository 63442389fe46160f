using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Brings a message into the few forms that the readers of it compare.</summary>
public static class TextNormalizer
{
    /// <summary>The text in compatibility form (NFKC), without control characters, direction marks and zero-width characters.</summary>
    /// <param name="text">Any text; a lone surrogate or U+FFFE, which are no characters, becomes a space.</param>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = WithoutNonCharacters(text);
        var composed = whole.IsNormalized(NormalizationForm.FormKC) ? whole : whole.Normalize(NormalizationForm.FormKC);
        return composed.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? composed : WithoutInvisible(composed);
    }

    /// <summary>The words in lower case with one space between, letters as written; numbers are left out. For telling languages apart.</summary>
    /// <param name="text">Any text.</param>
    public static string Words(string text) => Write(Clean(text), fold: false);

    /// <summary>The words in lower case with one space between, letters folded: Latin without diacritics, variants of Arabic and Ethiopic
    /// letters as one, digits of every script as ASCII. For comparing; never for showing.</summary>
    /// <param name="text">Any text.</param>
    public static string Fold(string text) => Write(Clean(text), fold: true);

    private static string Write(string text, bool fold)
    {
        // One letter becomes at most two; two spaces of slack.
        var rented = ArrayPool<char>.Shared.Rent((text.Length * 2) + 2);
        int length = 0, wordStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c))
            {
                length = Put(rented, length, char.ToLowerInvariant(c), fold);
            }
            else if (Digits.ValueOf(c) is >= 0 and var digit)
            {
                if (fold)
                    rented[length++] = (char)('0' + digit);
                else
                    EndWord(rented, ref length, ref wordStart);
            }
            else if (c >= 128 && IsMark(c))
            {
                if (!LetterFolds.IsDropped(c) && length > wordStart)
                    rented[length++] = c;
            }
            else if (!IsApostropheInside(text, i))
            {
                EndWord(rented, ref length, ref wordStart);
            }
        }
        EndWord(rented, ref length, ref wordStart);
        var result = new string(rented, 0, Math.Max(0, length - 1));
        ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private static int Put(char[] into, int at, char letter, bool fold)
    {
        if (LetterFolds.IsDropped(letter))
            return at;
        if (!fold || letter < 128)
        {
            into[at] = letter;
            return at + 1;
        }
        var (first, second) = LetterFolds.Of(letter);
        into[at++] = first;
        if (second != '\0')
            into[at++] = second;
        return at;
    }

    private static void EndWord(char[] into, ref int length, ref int wordStart)
    {
        if (length == wordStart)
            return;
        LetterFolds.RepairMixedScripts(into.AsSpan(wordStart, length - wordStart));
        into[length++] = ' ';
        wordStart = length;
    }

    // м'ята, su'aal and ብ'ኡ are one word each; a quotation mark at the edge of a word is not part of it.
    private static bool IsApostropheInside(string text, int i) =>
        text[i] is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string WithoutInvisible(string text)
    {
        StringBuilder? kept = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var invisible = CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
            if (invisible && kept is null)
                kept = new StringBuilder(text.Length).Append(text, 0, i);
            if (invisible && char.IsWhiteSpace(c))
                kept!.Append(c is '\n' ? '\n' : ' ');
            else if (!invisible)
                kept?.Append(c);
        }
        return kept?.ToString() ?? text;
    }

    // String.Normalize throws on half a surrogate pair, and a cut SMS can end in one.
    private static string WithoutNonCharacters(string text)
    {
        char[]? copy = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != '\ufffe')
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            copy ??= text.ToCharArray();
            copy[i] = ' ';
        }
        return copy is null ? text : new string(copy);
    }
}
