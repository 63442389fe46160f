using System.Text.Json;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Bot.Web;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Direct Line 3.0, as Microsoft's web chat and its client library speak it.</summary>
/// <remarks>Source: the Direct Line 3.0 reference (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference).</remarks>
internal sealed class WebChatEndpoints(
    WebChatDoor door, WebChatDesk desk, WebChatTokens tokens, WebChatMessages messages, WebChatHistory history, WebChatSocket sockets, WebChatOrigins origins,
    WebChatLimits limits, IWebConversations store, BotSettings settings, TimeProvider time)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/v3/directline";

    private const int MostBytes = 16 * 1024;
    private const int LongestUser = 64;

    /// <summary>Maps it, if the settings open it.</summary>
    public static void Map(WebApplication app, BotSettings settings)
    {
        if (!settings.WebChat.IsOpen) return;
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path), branch => branch.Use(async (context, next) =>
        {
            PageHeaders.Protect(context.Response.Headers, []);
            var admitted = context.RequestServices.GetRequiredService<WebChatOrigins>().Admit(context);
            if (HttpMethods.IsOptions(context.Request.Method)) context.Response.StatusCode = admitted ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
            else if (!admitted) await WebChatAnswers.Foreign.ExecuteAsync(context);
            else await next(context);
        }));
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        var group = app.MapGroup(Path);
        group.MapPost("/tokens/generate", (HttpContext context, WebChatEndpoints here) => here.GenerateAsync(context));
        group.MapPost("/tokens/refresh", (HttpContext context, WebChatEndpoints here) => here.RefreshAsync(context));
        group.MapPost("/conversations", (HttpContext context, WebChatEndpoints here) => here.StartAsync(context));
        group.MapGet("/conversations/{id}", (HttpContext context, string id, WebChatEndpoints here) => here.ReconnectAsync(context, id));
        group.MapGet("/conversations/{id}/activities", (HttpContext context, string id, WebChatEndpoints here) => here.ListAsync(context, id));
        group.MapPost("/conversations/{id}/activities", (HttpContext context, string id, WebChatEndpoints here) => here.SayAsync(context, id));
        group.MapGet("/conversations/{id}/stream", (HttpContext context, string id, WebChatEndpoints here) => here.StreamAsync(context, id));
        app.MapPost("/chat/token", (HttpContext context, WebChatEndpoints here) => here.OfOwnPageAsync(context));
        app.MapPost("/chat/leave", (HttpContext context, WebChatEndpoints here) => here.LeaveAsync(context));
    }

    private async Task<IResult> GenerateAsync(HttpContext context)
    {
        if (desk.MunicipalityOf(WebChatDoor.BearerOf(context.Request)) is not { } municipality) return WebChatAnswers.NoToken;
        if (!desk.Serves(municipality)) return WebChatAnswers.Away;
        var asked = await ReadAsync<TokenRequest>(context);
        return await BeginAsync(municipality, asked?.User?.Id is { Length: > 0 and <= LongestUser } user ? user : null, context.RequestAborted);
    }

    // Our own page has no secret to keep; who it is and where it speaks is chosen here.
    private async Task<IResult> OfOwnPageAsync(HttpContext context)
    {
        if (!origins.IsOwnPage(context.Request)) return WebChatAnswers.Foreign;
        if (!limits.Allows(WebChatUse.Mint, WebChatLimits.KeyOf(context.Connection.RemoteIpAddress))) return WebChatAnswers.TooMany(context);
        var asked = await ReadAsync<PageRequest>(context);
        return asked?.Municipality is { } municipality && desk.Serves(municipality)
            ? await BeginAsync(municipality, null, context.RequestAborted)
            : WebChatAnswers.Bad("No municipality that is served.");
    }

    private async Task<IResult> BeginAsync(string municipality, string? user, CancellationToken cancellation)
    {
        try
        {
            return TokenOf(await desk.BeginAsync(municipality, user, cancellation));
        }
        catch (StoreUnavailableException)
        {
            return WebChatAnswers.Away;
        }
    }

    private Task<IResult> RefreshAsync(HttpContext context) => WithRowAsync(context, null, async (visit, _) =>
        await desk.RenewAsync(visit.Token!, context.RequestAborted) is { } renewed ? TokenOf(renewed) : WebChatAnswers.Expired);

    private Task<IResult> StartAsync(HttpContext context) => WithRowAsync(context, null, async (visit, row) =>
    {
        var asked = await ReadAsync<TokenRequest>(context);
        await desk.WelcomeAsync(row, ClientLanguage.Accepted(context.Request).Prepend(asked?.Locale), context.RequestAborted);
        return TokenOf(visit.Token!, StreamUrl(context.Request, visit.Token!, "-"), StatusCodes.Status201Created);
    });

    private Task<IResult> ReconnectAsync(HttpContext context, string id) => WithRowAsync(context, id, (visit, _) =>
        Task.FromResult(TokenOf(visit.Token!, StreamUrl(context.Request, visit.Token!, context.Request.Query["watermark"].ToString()))));

    private async Task<IResult> ListAsync(HttpContext context, string id)
    {
        var visit = await door.OpenAsync(context, id, WebChatUse.Look);
        if (visit.Refusal is { } refusal) return refusal;
        try
        {
            var news = await history.ReadAsync(id, WebChatHistory.PlaceOf(context.Request.Query["watermark"]), context.RequestAborted);
            return Results.Bytes(news.ToJson(), "application/json; charset=utf-8");
        }
        catch (StoreUnavailableException)
        {
            return WebChatAnswers.Away;
        }
    }

    private async Task<IResult> SayAsync(HttpContext context, string id)
    {
        var visit = await door.OpenAsync(context, id, WebChatUse.Say);
        if (visit.Refusal is { } refusal && !visit.IsHeldBack) return refusal;
        if (await BodyAsync(context) is not { } body) return WebChatAnswers.TooLarge;
        if (ActivityJson.Read(body) is not { } activity) return WebChatAnswers.Bad("That is no activity.");
        // No limit holds a danger answer back but its own, which is the turn's.
        if (visit.IsHeldBack && DangerCheck.Find(activity.Text ?? "") is not null) visit = await door.OpenAsync(context, id, WebChatUse.Cry);
        return visit.Refusal ?? await messages.TakeAsync(visit, activity, context.Request, context.RequestAborted);
    }

    private async Task StreamAsync(HttpContext context, string id)
    {
        var (state, ticket) = tokens.ReadTicket(context.Request.Query["t"]);
        var isGood = state == TokenState.Good && ticket!.Conversation == id && context.WebSockets.IsWebSocketRequest
            && await store.FindAsync(id, time.GetUtcNow(), context.RequestAborted) is not null
            && await store.UseTicketAsync(ticket.Nonce!, DateTimeOffset.FromUnixTimeSeconds(ticket.Ends), context.RequestAborted);
        if (isGood) await sockets.ServeAsync(context, id, WebChatHistory.PlaceOf(context.Request.Query["watermark"]));
        else await (ticket is null ? WebChatAnswers.NoToken : WebChatAnswers.Expired).ExecuteAsync(context);
    }

    private Task<IResult> LeaveAsync(HttpContext context) => WithRowAsync(context, null, async (_, row) =>
    {
        // Not cancelled with the request: whoever leaves quickly does not wait for the answer.
        await desk.EndAsync(row.Id, CancellationToken.None);
        return Results.NoContent();
    });

    private async Task<IResult> WithRowAsync(HttpContext context, string? id, Func<WebChatVisit, WebConversation, Task<IResult>> answer)
    {
        var visit = await door.OpenAsync(context, id, WebChatUse.Look);
        if (visit.Refusal is { } refusal) return refusal;
        try
        {
            return visit.Row is null ? WebChatAnswers.Away : await answer(visit, visit.Row);
        }
        catch (StoreUnavailableException)
        {
            return WebChatAnswers.Away;
        }
    }

    private IResult TokenOf(WebChatToken token, string? streamUrl = null, int status = StatusCodes.Status200OK) =>
        WebChatAnswers.Token(token, tokens.Write(token), DateTimeOffset.FromUnixTimeSeconds(token.Ends) - time.GetUtcNow(), streamUrl, status);

    // An address may be logged on the way, so it carries a ticket and not the token.
    private string StreamUrl(HttpRequest request, WebChatToken token, string watermark)
    {
        var known = settings.PublicBaseUrl is { } url && url.Authority == request.Host.Value ? url.Scheme : request.Scheme;
        var place = Uri.EscapeDataString(watermark.Length is 0 or > 20 ? "-" : watermark);
        return $"{(known == Uri.UriSchemeHttps ? "wss" : "ws")}://{request.Host.Value}{Path}/conversations/{token.Conversation}/stream?watermark={place}&t={tokens.WriteTicket(token)}";
    }

    private static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (await BodyAsync(context) is not { Length: > 0 } body) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[4 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > MostBytes) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private sealed record TokenRequest(TokenUser? User, string? Locale);

    private sealed record TokenUser(string? Id);

    private sealed record PageRequest(string? Municipality);
}
