using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Editing.Activities;

/// <summary>Makes ids out of names: small letters a to z, digits and hyphens.</summary>
public static class PlainId
{
    private const int Longest = 60;
    private const int MarkBytes = 4;

    /// <summary>The id of a name. Names that differ by case, accents and signs alone have the same, and no others: where letters had to be left out a mark of the whole name stands for them.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (id, isWhole, folded) = (new StringBuilder(), true, name.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD));
        foreach (var letter in folded)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (letter is 'æ') id.Append("ae");
            else if (letter is 'ø') id.Append('o');
            else if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) id.Append(letter);
            else
            {
                isWhole &= !char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter);
                if (id.Length > 0 && id[^1] != '-') id.Append('-');
            }
        }
        var plain = id.ToString(0, Math.Min(id.Length, Longest)).Trim('-');
        if (isWhole && id.Length <= Longest && plain.Length > 0) return plain;
        // Two associations must never share a link because their names begin alike, or are written in another script.
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)).AsSpan(0, MarkBytes));
        return plain.Length > 0 ? $"{plain}-{mark}" : $"id-{mark}";
    }
}
