namespace ChatBot.bench.Load;

/// <summary>How many of a hundred conversations are in each of the twelve languages, as newcomers are; the rest are the mixed ones: danger, stop, a change of language.</summary>
internal static class LanguageMix
{
    /// <summary>The share of mixed conversations.</summary>
    public const int Mixed = 6;

    /// <summary>The shares by tag.</summary>
    public static readonly IReadOnlyDictionary<string, int> Shares = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["nb"] = 14,
        ["en"] = 10,
        ["uk"] = 20,
        ["ar"] = 12,
        ["pl"] = 8,
        ["ti"] = 7,
        ["so"] = 6,
        ["prs"] = 5,
        ["ru"] = 4,
        ["lt"] = 3,
        ["ur"] = 3,
        ["ckb"] = 2,
    };

    /// <summary>The language of a draw between 0 and 99; empty for the mixed ones.</summary>
    public static string At(int draw)
    {
        foreach (var (tag, share) in Shares)
        {
            if (draw < share) return tag;
            draw -= share;
        }
        return "";
    }
}
