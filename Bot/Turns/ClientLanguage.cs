using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>Finds the language that a person's client is set to among ours.</summary>
internal static class ClientLanguage
{
    // What clients call languages that we know by another tag (BCP 47; Dari is Persian of Afghanistan there).
    private static readonly Dictionary<string, string> OtherTags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = "nb",
        ["nn"] = "nb",
        ["fa-AF"] = "prs",
        ["ku-Arab"] = "ckb",
        ["ku-IQ"] = "ckb",
    };

    /// <summary>The locales that a browser is set to, the most wanted first.</summary>
    public static IEnumerable<string?> Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.Value);

    /// <summary>The first language of ours among locales; null when none of them is.</summary>
    public static Language? First(IEnumerable<string?> locales, LanguageList languages) => locales.Select(locale => Find(locale, languages)).FirstOrDefault(language => language is not null);

    /// <summary>The language of a locale such as <c>uk-UA</c>; null when it is none of ours.</summary>
    public static Language? Find(string? locale, LanguageList languages)
    {
        for (var tag = locale?.Trim(); tag is { Length: > 0 and < 36 }; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : null)
        {
            if (languages.Find(OtherTags.GetValueOrDefault(tag, tag.ToLowerInvariant())) is { } language) return language;
        }
        return null;
    }
}
