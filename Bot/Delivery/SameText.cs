using System.Text;
using ChatBot.Dialogs.Rendering;

namespace ChatBot.Bot.Delivery;

/// <summary>Whether a text of ours and one in the carrier's list are the same message.</summary>
/// <remarks>A carrier may trim white space and put plain quotes and dashes for ours (Twilio's Smart Encoding), so those do not count.</remarks>
internal static class SameText
{
    /// <summary>Compares two texts.</summary>
    public static bool Holds(string ours, string theirs) => Essence(ours) == Essence(theirs);

    private static string Essence(string text)
    {
        var essence = new StringBuilder(text.Length);
        foreach (var rune in SmsText.Plain(text).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                essence.Append(rune);
            }
        }

        return essence.ToString().Normalize(NormalizationForm.FormC);
    }
}
