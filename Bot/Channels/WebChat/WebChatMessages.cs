using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering.Cards;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Takes what a client says. Only messages, signs of typing and the event of joining count, and of those only what stands here by name:
/// who says it, where and when is set by us.</summary>
internal sealed class WebChatMessages(
    WebChatDesk desk, WebChatPlaces places, WebChatSeals seals, WebChatReplies replies, WebChatStreams streams, IWebConversations store,
    ActivityTurns turns, KnowledgeHolder knowledge, TimeProvider time)
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int LongestText = 2000;

    private const string Typing = "typing";
    private const string Event = "event";
    private const string Join = "webchat/join";
    private const string ClientId = "clientActivityID";
    private const string PostBack = "postBack";
    private const int LongestLocale = 35;

    /// <summary>Takes an activity.</summary>
    public async Task<IResult> TakeAsync(WebChatVisit visit, Activity activity, HttpRequest request, CancellationToken cancellation)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                return await SayAsync(visit, activity, cancellation);
            case Typing:
                return WebChatAnswers.Taken(WebChatHistory.IdOf(visit.Token!.Conversation, 0));
            case Event when activity.Name == Join:
                if (visit.Row is null) return WebChatAnswers.Away;
                await desk.WelcomeAsync(visit.Row, ClientLanguage.Accepted(request).Prepend(activity.Locale), cancellation);
                return WebChatAnswers.Taken(WebChatHistory.IdOf(visit.Row.Id, 0));
            default:
                return WebChatAnswers.Bad("Only messages, typing and the event webchat/join are taken.");
        }
    }

    private async Task<IResult> SayAsync(WebChatVisit visit, Activity activity, CancellationToken cancellation)
    {
        var text = activity.Text?.Trim() ?? "";
        if (text.Length > LongestText) return WebChatAnswers.TooLarge;
        var pressed = text.Length == 0 && activity.Value is { } value ? PressData.Read(value) : null;
        var hasMedia = activity.Attachments is { Count: > 0 };
        if (text.Length == 0 && pressed is null && !hasMedia) return WebChatAnswers.Bad("The message says nothing.");
        var conversation = visit.Token!.Conversation;
        var mark = MarkOf(activity);
        var municipality = visit.Row?.Municipality ?? visit.Token.Municipality;
        if (visit.Row is null && DangerCheck.Find(text) is null) return WebChatAnswers.Away;
        long place = 0;
        if (visit.Row is { } row)
        {
            try
            {
                municipality = await MoveAsync(row, text, cancellation);
                if (await store.AddAsync(seals.Close(conversation, mark, Echo(row, activity, text, pressed)), time.GetUtcNow(), cancellation) is not { } added) return WebChatAnswers.Over;
                place = added;
                streams.Signal(conversation);
            }
            catch (StoreUnavailableException)
            {
                // Danger is answered whatever the store does; for everything else the client is told to come back with the same id.
                if (DangerCheck.Find(text) is null) return WebChatAnswers.Away;
            }
        }
        var id = WebChatHistory.IdOf(conversation, place);
        var where = places.PlaceOf(conversation, visit.Row?.Scope ?? places.ScopeOf(conversation), municipality, id);
        var inbound = new InboundActivity(places.KeyOf(conversation, mark), where, places.PersonOf(conversation, municipality), text)
        {
            Press = pressed?.Press,
            HasMedia = hasMedia,
            Locale = activity.Locale,
        };
        var answer = await turns.HandleAsync(inbound, replies, ReplyWay.Outbox, cancellation);
        return answer.State == ActivityEnd.NotNow ? WebChatAnswers.Away : WebChatAnswers.Taken(id);
    }

    /// <summary>Who is asked: naming another municipality that we serve goes over to it.</summary>
    private async Task<string> MoveAsync(WebConversation row, string text, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known || MunicipalityMention.OtherThan(row.Municipality, text, known) is not { } other) return row.Municipality;
        await store.MoveAsync(row.Id, other, cancellation);
        return other;
    }

    // What the client will see of its own message: by its own id it knows that it has arrived.
    private string Echo(WebConversation row, Activity activity, string text, (Press Press, string Owner)? pressed)
    {
        var echo = new JsonObject
        {
            ["type"] = ActivityTypes.Message,
            ["channelId"] = WebConversations.Channel,
            ["conversation"] = new JsonObject { ["id"] = row.Id },
            ["from"] = new JsonObject { ["id"] = seals.UserOf(row), ["role"] = "user" },
        };
        if (text.Length > 0) (echo["text"], echo["textFormat"]) = (text, "plain");
        if (pressed is var (press, owner)) echo["value"] = PressData.Write(press, owner);
        if (activity.Locale is { Length: > 0 and <= LongestLocale } locale) echo["locale"] = locale;
        var data = new JsonObject();
        if (ClientIdOf(activity) is { } client) data[ClientId] = client;
        if (Flag(activity.ChannelData, PostBack)) data[PostBack] = true;
        if (data.Count > 0) echo["channelData"] = data;
        return echo.ToJsonString(TeamsReplies.Json);
    }

    private static string MarkOf(Activity activity) =>
        ClientIdOf(activity) is { } client ? "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(client))) : "r" + WebChatTokens.NewId();

    private static string? ClientIdOf(Activity activity) =>
        Field(activity.ChannelData, ClientId) is { ValueKind: JsonValueKind.String } field && field.GetString() is { Length: > 0 and <= 128 } id ? id : null;

    private static bool Flag(JsonElement? data, string name) => Field(data, name)?.ValueKind == JsonValueKind.True;

    private static JsonElement? Field(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var field) ? field : null;
}
