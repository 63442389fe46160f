using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Microsoft's connector on this machine: takes what we send, and answers as a test says.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>Its address as an activity names it, with the slash that real Teams writes.</summary>
    public string ServiceUrl => _app.Urls.First().TrimEnd('/') + "/emea/";

    /// <summary>All requests, in order.</summary>
    public IReadOnlyList<Sent> Requests => [.. _sent];

    /// <summary>Those that made a message.</summary>
    public IReadOnlyList<Sent> Messages => [.. _sent.Where(sent => sent.Status < 300)];

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        var connector = new FakeConnector(builder.Build());
        connector._app.Run(connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>Answers the next requests with these, one each.</summary>
    public void Script(params Func<HttpContext, Task>[] answers)
    {
        foreach (var answer in answers) _script.Enqueue(answer);
    }

    /// <summary>An answer of a status, with a body and a wait.</summary>
    public static Func<HttpContext, Task> Answer(int status, object? body = null, string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        if (body is not null) await context.Response.WriteAsJsonAsync(body);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (_script.TryDequeue(out var answer)) await answer(context);
        else await Answer(201, new { id = "1" })(context);
        // Noted once it is answered: who waits for it sees the whole.
        _sent.Enqueue(new(context.Request.Method, context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget, context.Request.Headers.Authorization.ToString(), body, context.Response.StatusCode));
    }

    public sealed record Sent(string Method, string Target, string Authorization, string Body, int Status)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        /// <summary>The card of the message.</summary>
        public JsonElement Card => Json.GetProperty("attachments")[0].GetProperty("content");

        /// <summary>All that the message says, as plain text.</summary>
        public string Text => Json.TryGetProperty("text", out var text) ? text.GetString()! : Card.GetProperty("fallbackText").GetString()!;
    }
}
