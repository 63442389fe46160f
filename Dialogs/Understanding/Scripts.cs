using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Tells writing systems apart by code point.</summary>
internal static class Scripts
{
    /// <summary>The share of letters from which another script than Latin decides a text: film titles and Norwegian terms stay Latin everywhere.</summary>
    private const double NonLatinShare = 0.2;

    /// <summary>The script of a letter; None for what is not a letter.</summary>
    public static Script Of(Rune rune) => rune.Value switch
    {
        < 'A' => Script.None,
        < 128 => Rune.IsLetter(rune) ? Script.Latin : Script.None,
        <= 0x024F or (>= 0x1E00 and <= 0x1EFF) => Rune.IsLetter(rune) ? Script.Latin : Script.None,
        >= 0x0400 and <= 0x052F => Script.Cyrillic,
        (>= 0x0600 and <= 0x077F) or (>= 0x08A0 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            => Rune.IsLetter(rune) ? Script.Arabic : Script.None,
        (>= 0x1200 and <= 0x139F) or (>= 0x2D80 and <= 0x2DDF) or (>= 0xAB00 and <= 0xAB2F) => Rune.IsLetter(rune) ? Script.Ethiopic : Script.None,
        _ => Rune.IsLetter(rune) ? Script.Other : Script.None,
    };

    /// <summary>The script that decides the language of a text.</summary>
    public static Script Of(ReadOnlySpan<char> text)
    {
        Span<int> letters = stackalloc int[6];
        foreach (var rune in text.EnumerateRunes())
            letters[(int)Of(rune)]++;
        letters[(int)Script.None] = 0;
        var total = 0;
        var best = Script.Latin;
        foreach (var count in letters)
            total += count;
        for (var script = Script.Cyrillic; script <= Script.Other; script++)
        {
            if (letters[(int)script] >= NonLatinShare * total && (best == Script.Latin || letters[(int)script] > letters[(int)best]))
                best = script;
        }
        return total == 0 ? Script.None : best;
    }
}
