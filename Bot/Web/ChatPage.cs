using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Web;

/// <summary>The page where residents ask.</summary>
internal static class ChatPage
{
    /// <summary>Maps it, if the settings open the web chat.</summary>
    public static void Map(WebApplication app, BotSettings settings)
    {
        if (!settings.WebChat.IsOpen) return;
        foreach (var (path, name) in new[] { ("/", "chat.html"), ("/chat.css", "chat.css"), ("/chat.js", "chat.js"), ("/cards.js", "cards.js") })
        {
            var file = new WebFile(Path.Combine(app.Environment.WebRootPath, name));
            app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context =>
            {
                PageHeaders.Protect(context.Response.Headers, settings.WebChat.FrameAncestors);
                PageHeaders.AllowSandbox(context);
                return file.SendAsync(context);
            });
        }
        app.MapGet("/chat/setup", (HttpContext context, KnowledgeHolder knowledge, TimeProvider time) =>
        {
            PageHeaders.Protect(context.Response.Headers, []);
            PageHeaders.AllowSandbox(context);
            return knowledge.Current is { } known ? Results.Json(SetupOf(context.Request, known, settings.WebChat.LeaveTo, time.GetUtcNow())) : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
    }

    private static ChatSetup SetupOf(HttpRequest request, Knowledge known, Uri leaveTo, DateTimeOffset now)
    {
        var content = known.Content;
        var language = PageLanguage.Of(request, content.Languages);
        var day = OsloTime.DayOf(now);
        // An id that nobody serves counts as none, and is not repeated.
        var asked = content.Municipalities.GetValueOrDefault(request.Query["municipality"].ToString());
        var here = asked ?? content.Municipalities.Values.FirstOrDefault();
        var words = PageKeys.All.Where(key => asked is not null || key != PageKeys.For)
            .ToDictionary(key => key[PageKeys.Prefix.Length..], key => here?.Answers.Find(key, language, day)?.Text ?? "");
        return new(
            language.Tag, language.RightToLeft, asked?.Municipality.Id,
            [.. content.Municipalities.Values.OrderBy(one => one.Municipality.Fictional).ThenBy(one => one.Municipality.Name, StringComparer.Ordinal).Select(one => new ChatMunicipality(one.Municipality.Id, one.Municipality.Name))],
            [.. content.Languages.All.Select(one => new ChatLanguage(one.Tag, one.OwnName, one.RightToLeft))], words, leaveTo.AbsoluteUri);
    }
}

/// <summary>What the page needs to begin.</summary>
internal sealed record ChatSetup(
    string Language, bool Rtl, string? Municipality, IReadOnlyList<ChatMunicipality> Municipalities, IReadOnlyList<ChatLanguage> Languages, IReadOnlyDictionary<string, string> Words, string LeaveTo);

/// <summary>A municipality that can be asked.</summary>
internal sealed record ChatMunicipality(string Id, string Name);

/// <summary>A language of the page.</summary>
internal sealed record ChatLanguage(string Tag, string Name, bool Rtl);
