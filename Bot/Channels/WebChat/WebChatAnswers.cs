using System.Text.Json.Nodes;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Answers of the endpoint in Direct Line's form. None repeats what the client sent.</summary>
internal static class WebChatAnswers
{
    public static IResult NoToken => Fault(StatusCodes.Status401Unauthorized, "Unauthorized", "A token is needed, as Authorization: Bearer.");

    // Clients know this code, and stop.
    public static IResult Expired => Fault(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static IResult NotYours => Fault(StatusCodes.Status403Forbidden, "Forbidden", "The token is another conversation's.");

    public static IResult Foreign => Fault(StatusCodes.Status403Forbidden, "Forbidden", "This origin is not listed.");

    public static IResult Over => Fault(StatusCodes.Status404NotFound, "ConversationNotFound", "The conversation has ended.");

    public static IResult Away => Fault(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Try again in a moment.");

    public static IResult TooLarge => Fault(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The message is too large.");

    public static IResult Bad(string message) => Fault(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>Too much at once.</summary>
    public static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "30";
        return Fault(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Wait a little.");
    }

    /// <summary>A conversation and its token.</summary>
    public static IResult Token(WebChatToken token, string written, TimeSpan left, string? streamUrl = null, int status = StatusCodes.Status200OK)
    {
        var body = new JsonObject { ["conversationId"] = token.Conversation, ["token"] = written, ["expires_in"] = (long)left.TotalSeconds };
        if (streamUrl is not null) body["streamUrl"] = streamUrl;
        return Json(body, status);
    }

    /// <summary>The id of what was taken.</summary>
    public static IResult Taken(string id) => Json(new JsonObject { ["id"] = id }, StatusCodes.Status200OK);

    private static IResult Fault(int status, string code, string message) =>
        Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    private static IResult Json(JsonObject body, int status) => Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
}
