using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Privacy.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.bench;

/// <summary>What one would write by hand: the same check of the token, the same transaction with a fixed reply. The echo checks and records nothing.</summary>
internal static class TeamsPeer
{
    public static async Task RunAsync(string kind, string url, string database, string metadata)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(url);
        var keys = new OpenIdKeys(new HttpClient(), new Uri(metadata), BotTokenValidator.Issuer, TimeProvider.System);
        var validator = new BotTokenValidator(keys, new JwtValidator(BotTokenValidator.RulesFor(TeamsLoad.App), keys, TimeProvider.System), TimeProvider.System, NullLogger<BotTokenValidator>.Instance);
        await using var store = kind == "store" ? await PeerStore.CreateAsync(database) : null;
        app.MapPost("/api/messages", async context =>
        {
            if (store is not null && (await validator.JudgeAsync(context.Request.Headers.Authorization, context.RequestAborted)).Fault != CallerFault.None)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }
            using var buffer = new MemoryStream();
            await context.Request.Body.CopyToAsync(buffer);
            var activity = ActivityJson.Read(buffer.ToArray())!;
            if (store is not null) await store.HandleAsync(activity.Id!, "namsos", activity.From!.Id!, byOutbox: true);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.First()}");
        await Task.Delay(Timeout.Infinite);
    }
}
