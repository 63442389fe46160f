using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Begins conversations, renews their tokens and ends them.</summary>
internal sealed class WebChatDesk(
    WebChatSettings settings, WebChatTokens tokens, WebChatPlaces places, WebChatSeals seals, ActivitySeals owners, WebChatReplies replies, WebChatStreams streams,
    IWebConversations store, KnowledgeHolder knowledge, ConversationEngine engine, TimeProvider time)
{
    private const string WelcomeMark = "welcome";

    /// <summary>The municipality whose secret this is; null when it is nobody's.</summary>
    public string? MunicipalityOf(string? secret)
    {
        if (secret is null) return null;
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        return settings.Secrets.FirstOrDefault(known => CryptographicOperations.FixedTimeEquals(given, SHA256.HashData(Encoding.UTF8.GetBytes(known.Secret))))?.Municipality;
    }

    /// <summary>Whether a municipality is answered for.</summary>
    public bool Serves(string municipality) => knowledge.Current?.Content.Municipalities.ContainsKey(municipality) == true;

    /// <summary>Records a new conversation and gives its token.</summary>
    /// <param name="municipality">Who is asked.</param>
    /// <param name="user">The user's id, from whoever holds a secret; null for one of our own.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<WebChatToken> BeginAsync(string municipality, string? user, CancellationToken cancellation)
    {
        var id = WebChatTokens.NewId();
        var token = tokens.First(id, municipality);
        var row = new NewWebConversation(id, municipality, places.ScopeOf(id), seals.CloseUser(id, user ?? "dl_" + WebChatTokens.NewId()), DateTimeOffset.FromUnixTimeSeconds(token.Ends));
        await store.OpenAsync(row, cancellation);
        return token;
    }

    /// <summary>Says the welcome, if it has not been said.</summary>
    /// <param name="row">The conversation.</param>
    /// <param name="locales">What the client is set to, the most wanted first; the welcome is in the first language of ours.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WelcomeAsync(WebConversation row, IEnumerable<string?> locales, CancellationToken cancellation)
    {
        if (row.Welcomed != 0 || knowledge.Current is not { } known || !known.Content.Municipalities.ContainsKey(row.Municipality)) return;
        var place = places.PlaceOf(row.Id, row.Scope, row.Municipality, replyTo: null);
        var language = ClientLanguage.First(locales, known.Content.Languages) ?? known.Content.Languages.Get("nb");
        var inbound = new InboundActivity(default, place, places.PersonOf(row.Id, row.Municipality), "");
        var body = replies.Write(Welcome(known, row.Municipality, language), place, owners.OwnerOf(inbound))[0];
        if (await store.WelcomeAsync(seals.Close(row.Id, WelcomeMark, body), time.GetUtcNow(), cancellation)) streams.Signal(row.Id);
    }

    /// <summary>A token that ends later; null once the conversation has lasted as long as it may.</summary>
    public async Task<WebChatToken?> RenewAsync(WebChatToken token, CancellationToken cancellation)
    {
        if (tokens.Renew(token) is not { } renewed) return null;
        await store.RenewAsync(token.Conversation, DateTimeOffset.FromUnixTimeSeconds(renewed.Ends), cancellation);
        return renewed;
    }

    /// <summary>Ends a conversation, with all that was said in it.</summary>
    public async Task EndAsync(string conversation, CancellationToken cancellation)
    {
        await store.EndAsync(conversation, cancellation);
        streams.Signal(conversation);
    }

    private Reply Welcome(Knowledge known, string municipality, Language language)
    {
        var message = new InboundMessage("", false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "") { OnScreen = true };
        return WelcomeReply.Make(new(known, engine.Settings, message, ConversationState.Empty, time.GetUtcNow(), language));
    }
}
