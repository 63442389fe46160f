using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Editing.Activities;

/// <summary>Makes ids out of names: small letters a to z, digits and hyphens.</summary>
public static class PlainId
{
    private const int Longest = 60;

    /// <summary>The id of a name. Names that differ by case, accents and signs alone have the same.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var id = new StringBuilder();
        foreach (var letter in name.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (letter is 'æ') id.Append("ae");
            else if (letter is 'ø') id.Append('o');
            else if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var plain = id.ToString(0, Math.Min(id.Length, Longest)).Trim('-');
        // A name in another script has no such letters.
        return plain.Length > 0 ? plain : "id-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim())).AsSpan(0, 4));
    }
}
