using System.Text.Json.Nodes;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Rendering.Cards;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Messages: a text, or the button of an older client's card.</summary>
internal sealed class TeamsMessages(TeamsPlaces places, ActivityTurns turns, TeamsReplies replies, TeamsInstallations installations)
{
    private const string FileInfo = "text/html";

    /// <summary>Takes a message.</summary>
    public async Task<TeamsAnswer> TakeAsync(TeamsVisit visit, CancellationToken cancellation)
    {
        var activity = visit.Activity;
        if (places.PlaceOf(visit) is not { } place || places.PersonOf(visit) is not { } person || places.KeyOf(visit) is not { } key) return TeamsAnswer.Of(StatusCodes.Status400BadRequest);
        // Our own words, come back.
        if (activity.From!.Id == activity.Recipient?.Id) return TeamsAnswer.Accepted;
        var press = activity.Text is null or "" && activity.Value is { } value ? PressData.Read(value)?.Press : null;
        var way = activity.DeliveryMode == ActivityTypes.ExpectReplies ? ReplyWay.Answer : ReplyWay.Outbox;
        var inbound = new InboundActivity(key, place, person, Mentions.Strip(activity))
        {
            Press = press,
            HasMedia = activity.Attachments?.Any(attachment => attachment.ContentType is not (null or FileInfo)) ?? false,
            Locale = activity.Locale,
            // Who wants the reply in the answer cannot be given it later.
            CanWait = way == ReplyWay.Outbox,
        };
        var answer = await turns.HandleAsync(inbound, replies, way, cancellation);
        if (answer.State == ActivityEnd.NotNow) return TeamsAnswer.Of(StatusCodes.Status503ServiceUnavailable);
        // With the store away there is nowhere to note anything.
        if (answer.State == ActivityEnd.Waiting) return TeamsAnswer.Accepted;
        // The way to whoever has just been deleted is learnt again when they write again.
        if (answer.Forgot) installations.Forget(place);
        else await installations.NoteAsync(visit, place, person, cancellation);
        return way == ReplyWay.Outbox ? TeamsAnswer.Accepted : TeamsAnswer.Of(StatusCodes.Status200OK, ActivitiesOf(answer.Bodies));
    }

    private static string ActivitiesOf(IReadOnlyList<string> bodies) =>
        new JsonObject { ["activities"] = new JsonArray([.. bodies.Select(body => JsonNode.Parse(body))]) }.ToJsonString(TeamsReplies.Json);
}

/// <summary>What a request is answered with.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, JSON; null for none.</param>
internal readonly record struct TeamsAnswer(int Status, string? Body)
{
    /// <summary>Taken; whatever there is to say comes later.</summary>
    public static TeamsAnswer Accepted => new(StatusCodes.Status202Accepted, null);

    /// <summary>An answer of a status.</summary>
    public static TeamsAnswer Of(int status, string? body = null) => new(status, body);
}
