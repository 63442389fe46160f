using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Finds numbers that must not be kept: national identity numbers, DUF numbers, card numbers and codes.</summary>
public static class SensitiveNumbers
{
    /// <summary>What stands in the text where a number was.</summary>
    public const string Mark = "[...]";

    /// <summary>Replaces eleven- and twelve-digit numbers, card numbers and codes by <see cref="Mark"/>, however they are grouped; telephone
    /// numbers stay.</summary>
    /// <param name="text">The message as received.</param>
    /// <returns>The text without such numbers, and whether any was replaced.</returns>
    public static (string Text, bool Masked) Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var groups = DigitGroup.In(text);
        if (groups.Count == 0)
            return (text, false);
        var masked = new bool[groups.Count];
        for (var i = 0; i < groups.Count;)
            i = MaskRun(text, groups, i, masked);
        for (var i = 0; i < groups.Count; i++)
            masked[i] |= CodeWords.Precede(text, groups, i);
        return Array.IndexOf(masked, true) < 0 ? (text, false) : (Replace(text, groups, masked), true);
    }

    // A run is digit groups with hardly anything between them; a number is some of its consecutive groups.
    private static int MaskRun(string text, IReadOnlyList<DigitGroup> groups, int first, bool[] masked)
    {
        var end = first + 1;
        while (end < groups.Count && groups[end].Follows(groups[end - 1], text))
            end++;
        var at = first;
        if (groups[first].IsInternational)
            at = AfterInternational(groups, first, end);
        while (at < end)
        {
            var length = NumberGroups.LongestSensitive(groups, at, end);
            Array.Fill(masked, true, at, length);
            at += Math.Max(1, length);
        }
        return end;
    }

    // +47 97 12 34 56 is a telephone number to its fifteenth digit (E.164); what comes after may be anything.
    private static int AfterInternational(IReadOnlyList<DigitGroup> groups, int first, int end)
    {
        var digits = 0;
        var at = first;
        while (at < end && digits + groups[at].Length <= 16)
            digits += groups[at++].Length;
        return at == first ? first : at;
    }

    private static string Replace(string text, IReadOnlyList<DigitGroup> groups, bool[] masked)
    {
        var result = new StringBuilder(text.Length);
        var copied = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            if (!masked[i])
                continue;
            var joined = i > 0 && masked[i - 1] && groups[i].Follows(groups[i - 1], text);
            if (!joined)
                result.Append(text, copied, groups[i].Start - copied).Append(Mark);
            copied = groups[i].Start + groups[i].Length;
        }
        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
