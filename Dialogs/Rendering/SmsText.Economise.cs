using System.Globalization;
using System.Text;

namespace ChatBot.Dialogs.Rendering;

public static partial class SmsText
{
    /// <summary>Makes a text cheaper without changing what it says: composed to NFC, and free of typographic characters where they
    /// alone would make the message twice as dear.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text that means the same. Accents are never taken away, and where the message needs UCS-2 for its letters anyway,
    /// its typography costs nothing and stays. Control characters go; so do invisible ones, except where the script needs
    /// them (joiners and direction marks in Arabic, the joiner in an emoji).</returns>
    public static string Economise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Gsm7.Has(text) && !text.AsSpan().ContainsAny('\r', '\f'))
        {
            return text;
        }

        var tidy = IsTidy(text) ? text : Tidy(Compose(text));
        var plain = Plain(tidy);
        if (ReferenceEquals(plain, tidy)) return tidy;
        return Gsm7.Has(plain) && Measure(plain).Segments <= Measure(tidy).Segments ? plain : tidy;
    }

    /// <summary>The text with every typographic character in its plain form, whether that makes it cheaper or not; for comparing texts.</summary>
    /// <param name="text">Any text.</param>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(SmsTypography.HavingPlainForms)) return text;
        StringBuilder? plain = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (SmsTypography.PlainFormOf(text[at]) is not { } form)
            {
                plain?.Append(text[at]);
                continue;
            }

            plain ??= new StringBuilder(text.Length + 8).Append(text, 0, at);
            // "1½" must not become "11/2".
            if (form.Length == 3 && form[1] == '/' && plain.Length > 0 && char.IsAsciiDigit(plain[^1]))
            {
                plain.Append(' ');
            }

            plain.Append(form);
        }

        return plain?.ToString() ?? text;
    }

    // Nearly every text: nothing to compose, nothing to take out.
    private static bool IsTidy(string text) => !text.AsSpan().ContainsAny(SmsTypography.Suspect) && text.IsNormalized(NormalizationForm.FormC);

    private static string Compose(string text)
    {
        // A lone half of a surrogate pair is no character: normalisation throws on it and carriers show a box.
        var sound = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at) && (at == 0 || !char.IsSurrogatePair(text, at - 1)))
            {
                sound = string.Concat(text.EnumerateRunes());
                break;
            }
        }

        return sound.Normalize(NormalizationForm.FormC);
    }

    private static string Tidy(string text)
    {
        var keepsMarks = NeedsInvisibleMarks(text);
        var tidy = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            if (unit is '\t' or '\v' or '\f')
            {
                tidy.Append(' ');
            }
            else if (unit == '\r')
            {
                if (at + 1 == text.Length || text[at + 1] != '\n')
                {
                    tidy.Append('\n');
                }
            }
            else if (unit == '\n' || !IsWithoutMeaning(unit, keepsMarks, tidy))
            {
                tidy.Append(unit);
            }
        }

        return tidy.ToString();
    }

    private static bool IsWithoutMeaning(char unit, bool keepsMarks, StringBuilder before)
    {
        if (unit == '\u200D' && before.Length > 0 && !char.IsLetterOrDigit(before[^1]) && !char.IsWhiteSpace(before[^1]))
        {
            return false; // it joins the parts of an emoji
        }

        return char.IsControl(unit) || unit is '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF'
            || (!keepsMarks && SmsTypography.IsInvisible(unit));
    }

    /// <summary>Whether the text has letters of a script other than Latin, Greek, Cyrillic and Ethiopic; in those four no invisible
    /// mark means anything, in others a joiner changes the word.</summary>
    private static bool NeedsInvisibleMarks(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0x530 && Rune.IsLetter(rune)
                && rune.Value is not ((>= 0x1200 and <= 0x139F) or (>= 0x1D00 and <= 0x1FFF) or (>= 0x2C60 and <= 0x2C7F)
                    or (>= 0x2D80 and <= 0x2DDF) or (>= 0xA720 and <= 0xA7FF) or (>= 0xAB00 and <= 0xAB6F) or (>= 0xFB00 and <= 0xFB06))
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.LetterNumber)
            {
                return true;
            }
        }

        return false;
    }
}
