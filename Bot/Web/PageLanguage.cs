using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Web;

/// <summary>The language of a page: the one its address names, else the first of the browser's that we speak, else bokmål.</summary>
internal static class PageLanguage
{
    public static Language Of(HttpRequest request, LanguageList languages) =>
        ClientLanguage.First(ClientLanguage.Accepted(request).Prepend(request.Query["language"].ToString()), languages) ?? languages.Get("nb");
}
