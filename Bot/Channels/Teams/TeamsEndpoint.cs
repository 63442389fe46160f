using System.Text;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>The one address that the connector calls.</summary>
internal sealed class TeamsEndpoint(TeamsDoor door, TeamsMessages messages, TeamsInstallations installations, TeamsInvokes invokes)
{
    /// <summary>Its path, as the protocol's users expect it.</summary>
    public const string Path = "/api/messages";

    /// <summary>Maps it, if the settings open it.</summary>
    public static void Map(WebApplication app, BotSettings settings)
    {
        if (!settings.Teams.IsOpen) return;
        app.MapPost(Path, (HttpContext context, TeamsEndpoint endpoint) => endpoint.ReceiveAsync(context));
        if (settings.Teams.IsTrial) TeamsLog.OpenForTrial(app.Services.GetRequiredService<ILogger<TeamsEndpoint>>());
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        var (status, visit) = await door.OpenAsync(context);
        var answer = visit is null ? TeamsAnswer.Of(status) : await AnswerAsync(visit, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        if (answer.Body is not { } body) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted);
    }

    // A2014: a type that we do not know is taken and left alone, as are reactions, edits and signs of typing.
    private Task<TeamsAnswer> AnswerAsync(TeamsVisit visit, CancellationToken cancellation) => visit.Activity.Type switch
    {
        ActivityTypes.Message => messages.TakeAsync(visit, cancellation),
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => installations.TakeAsync(visit, cancellation),
        ActivityTypes.Invoke => invokes.TakeAsync(visit, cancellation),
        _ => Task.FromResult(TeamsAnswer.Accepted),
    };
}
