using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Lets a token open its own conversation, and nothing else.</summary>
internal sealed class WebChatDoor(WebChatTokens tokens, WebChatLimits limits, IWebConversations store, TimeProvider time)
{
    private const string Bearer = "Bearer ";

    /// <summary>What came with the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="conversation">The conversation it names; null where it names none.</param>
    /// <param name="use">As what it counts.</param>
    public async Task<WebChatVisit> OpenAsync(HttpContext context, string? conversation, WebChatUse use)
    {
        var (state, token) = tokens.Read(BearerOf(context.Request));
        if (token is null) return WebChatVisit.Out(WebChatAnswers.NoToken);
        if (state == TokenState.Expired) return WebChatVisit.Out(WebChatAnswers.Expired);
        if (conversation is not null && conversation != token.Conversation) return WebChatVisit.Out(WebChatAnswers.NotYours);
        if (!limits.Allows(use, token.Conversation)) return WebChatVisit.Out(WebChatAnswers.TooMany(context)) with { IsHeldBack = true };
        try
        {
            var row = await store.FindAsync(token.Conversation, time.GetUtcNow(), context.RequestAborted);
            return row is null ? WebChatVisit.Out(WebChatAnswers.Over) : new(token, row, null);
        }
        catch (StoreUnavailableException)
        {
            return new(token, null, null);
        }
    }

    /// <summary>The token or secret of a request; null without one.</summary>
    public static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }
}

/// <summary>A request with a good token, or why it is refused.</summary>
/// <param name="Token">The token; null when refused.</param>
/// <param name="Row">The conversation; null while the store is away.</param>
/// <param name="Refusal">The answer when refused.</param>
internal sealed record WebChatVisit(WebChatToken? Token, WebConversation? Row, IResult? Refusal)
{
    /// <summary>Whether it is refused only because there were too many.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>A request that is refused.</summary>
    public static WebChatVisit Out(IResult answer) => new(null, null, answer);

    /// <summary>Without its contents.</summary>
    public override string ToString() => "visit";
}
