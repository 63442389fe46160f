namespace ChatBot.Dialogs.Understanding;

/// <summary>Recognises a code or password by the word before it.</summary>
internal static class CodeWords
{
    private const int WordsBetween = 2;

    // Stems, folded: the start of a word that announces a code in one of our languages.
    private static readonly string[] Stems = Fold(
        "kode", "code", "passord", "password", "pin", "pinkode", "bankid", "engangskode", "otp", "cvc", "cvv", "пароль", "код", "пин", "пін",
        "haslo", "kod", "slaptazod", "kodas", "رمز", "كود", "الرمز", "الكود", "كلمة", "باسورد", "کود", "کوڈ", "پاسورڈ", "پاسورد", "پن", "sirta", "koodh",
        "furaha", "ኮድ", "ፓስዎርድ", "ፒን", "کۆد", "تێپەڕ");

    private static readonly string[] Harmless = Fold("post", "zip", "poczt", "почт", "пошт", "pasto", "بريد", "پست", "boost", "ፖስታ", "kommune", "land", "country", "qr");

    /// <summary>Whether the digits of a group, four to eight of them, stand within two words after a word for code.</summary>
    public static bool Precede(string text, IReadOnlyList<DigitGroup> groups, int index)
    {
        var group = groups[index];
        if (group.Ascii.Length is < 4 or > 8 || group.IsInternational)
            return false;
        var from = index > 0 ? groups[index - 1].Start + groups[index - 1].Length : 0;
        var before = text.AsSpan(from, group.Start - from);
        if (before.Length > 80)
            before = before[^80..];
        var words = TextNormalizer.Fold(before.ToString()).Split(' ');
        for (var i = Math.Max(0, words.Length - 1 - WordsBetween); i < words.Length; i++)
        {
            if (Starts(words[i], Stems) && !words.Skip(Math.Max(0, i - 1)).Any(word => Starts(word, Harmless)))
                return true;
        }
        return false;
    }

    private static bool Starts(string word, string[] stems) => stems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 5);

    private static string[] Fold(params string[] words) => [.. words.Select(TextNormalizer.Fold)];
}
