using System.Security.Cryptography;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Channels.Voice;

/// <summary>Twilio's webhook for a call, and the recordings that the answer names. Nothing of a call is kept, and nobody's number is logged.</summary>
internal sealed partial class VoiceEndpoints(
    WebhookReader reader, VoiceAnswer answer, KnowledgeHolder knowledge, MunicipalNumbers numbers, IAlarms alarms, TimeProvider time, ILogger<VoiceEndpoints> log)
{
    /// <summary>Where a call is announced; recordings are below it.</summary>
    public const string Path = "/voice";

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, (HttpContext context, VoiceEndpoints endpoints) => endpoints.ReceiveAsync(context));
        routes.MapGet(Path + "/{municipality}/{file}", (string municipality, string file, HttpContext context, VoiceEndpoints endpoints) => endpoints.Play(municipality, file, context));
    }

    /// <summary>What tells one recording from the next under the same name: Twilio keeps what it has fetched.</summary>
    public static string PrintOf(byte[] recording) => Convert.ToHexStringLower(SHA256.HashData(recording).AsSpan(0, 6));

    private async Task ReceiveAsync(HttpContext context)
    {
        if (await reader.ReadAsync(context, form => form.To) is not { } form) return;
        var verbs = VoiceAnswer.WithoutContent;
        if (knowledge.Current is { } known)
        {
            var municipality = numbers.Find(form.To, known.Content);
            if (municipality is null) alarms.Raise(AlarmKind.NobodysNumber);
            verbs = answer.To(municipality, known.Content, OsloTime.DayOf(time.GetUtcNow()));
            LogAnswered(municipality ?? "nobody");
        }
        var body = VoiceML.Write(verbs);
        context.Response.ContentType = TwiML.ContentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private IResult Play(string municipality, string file, HttpContext context)
    {
        var tag = file.EndsWith(".mp3", StringComparison.Ordinal) ? file[..^4] : "";
        if (knowledge.Current?.Content.Municipalities.GetValueOrDefault(municipality)?.Recordings.GetValueOrDefault(tag) is not { } recording) return Results.NotFound();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(recording, "audio/mpeg");
    }

    [LoggerMessage(210, LogLevel.Information, "A call to the number of {Municipality} was answered")]
    private partial void LogAnswered(string municipality);
}
