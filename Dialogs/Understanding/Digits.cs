using System.Globalization;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Digits of every script.</summary>
public static class Digits
{
    /// <summary>The value of a decimal digit or of an Ethiopic number sign from one to nine; -1 for anything else.</summary>
    /// <param name="c">Any character.</param>
    public static int ValueOf(char c) => c switch
    {
        <= '9' => c >= '0' ? c - '0' : -1,
        < '\u0660' => -1,
        >= '\u1369' and <= '\u1371' => c - '\u1368',
        _ => CharUnicodeInfo.GetDecimalDigitValue(c),
    };

    /// <summary>The text with each digit of any script written as an ASCII digit, all else as it was.</summary>
    /// <param name="text">Any text.</param>
    public static string ToAscii(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                into[i] = ValueOf(from[i]) is >= 0 and var digit ? (char)('0' + digit) : from[i];
        });
    }

    /// <summary>Reads a message that is one number and nothing else: "2", " 2 ) ", "٢", "#3.".</summary>
    /// <param name="text">The message.</param>
    /// <param name="choice">The number, when there is one.</param>
    /// <returns>False when there is any letter, more than one number or more than nine digits.</returns>
    public static bool TryParseChoice(string text, out int choice)
    {
        choice = 0;
        int digits = 0;
        bool ended = false;
        foreach (var c in TextNormalizer.Clean(text))
        {
            if (ValueOf(c) is >= 0 and var digit)
            {
                if (ended || ++digits > 9)
                    return false;
                choice = (choice * 10) + digit;
            }
            else if (IsAround(c))
            {
                ended = digits > 0;
            }
            else
            {
                return false;
            }
        }
        return digits > 0;
    }

    // Variation selector and keycap: the emoji 2️⃣ is a 2 to the person who sends it.
    private static bool IsAround(char c) => char.IsWhiteSpace(c) || c is '\uFE0F' or '\u20E3' || char.IsPunctuation(c) || char.IsSymbol(c);
}
