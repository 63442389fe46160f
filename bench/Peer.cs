using ChatBot.Bot.Channels.Sms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ChatBot.bench;

/// <summary>What one would write by hand: the signature checked, the same transaction made, a fixed reply. The bare one makes no transaction.</summary>
internal static class Peer
{
    public const string Token = "12345678901234567890123456789012";
    public const string PublicBaseUrl = "https://sms.eksempel.test";

    private const string Reply = "Har du rett til norskkurs, er det gratis. Jeg vet ikke prisen. Spør Namsos opplæringssenter 74 21 71 00.";

    public static async Task RunAsync(string kind, string url, string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(url);
        var signature = new TwilioSignature(PublicBaseUrl);
        await using IPeerStore? store = kind switch
        {
            "sqlite" => await PeerStore.CreateAsync(database),
            "postgres" => await PostgresPeerStore.CreateAsync(database),
            _ => null,
        };
        app.MapPost("/sms", async context =>
        {
            using var buffer = new MemoryStream();
            await context.Request.Body.CopyToAsync(buffer);
            var body = buffer.ToArray();
            var form = FormReader.Read(body)!;
            var request = new Bot.Channels.Sms.SignedRequest(context.Features.Get<IHttpRequestFeature>()!.RawTarget, form, body, context.Request.Headers["X-Twilio-Signature"]);
            if (signature.FindToken(request, [Token]) is null)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
            if (store is not null) await store.HandleAsync(form.MessageSid, form.To, form.From);
            context.Response.ContentType = TwiML.ContentType;
            await context.Response.Body.WriteAsync(TwiML.Message(Reply, null));
        });
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.First()}");
        await Task.Delay(Timeout.Infinite);
    }
}
