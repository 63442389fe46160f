using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Web;

/// <summary>The language of a page: the one its address names, else the first of the browser's that we speak, else bokmål.</summary>
internal static class PageLanguage
{
    public static Language Of(HttpRequest request, LanguageList languages)
    {
        if (ClientLanguage.Find(request.Query["language"], languages) is { } chosen) return chosen;
        var accepted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => ClientLanguage.Find(one.Value.Value, languages));
        return accepted.FirstOrDefault(language => language is not null) ?? languages.Get("nb");
    }
}
