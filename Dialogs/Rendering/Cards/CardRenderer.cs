using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>Turns a reply's meaning into an Adaptive Card 1.5. Pure: all words are in the reply.</summary>
/// <remarks>Source: the schema at adaptivecards.io/schemas/adaptive-card.json, version 1.5.0. Teams takes 1.5 or earlier.</remarks>
public static class CardRenderer
{
    /// <summary>The content type of a card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Makes the card.</summary>
    /// <param name="reply">The reply, with its <see cref="Reply.Screen"/>.</param>
    /// <param name="actions">Which buttons the channel handles.</param>
    /// <param name="owner">An opaque mark of whose dialog it is; every button carries it.</param>
    public static JsonObject Render(Reply reply, CardActions actions, string owner)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var buttons = new CardButtons(actions, owner);
        var body = new JsonArray();
        foreach (var remark in reply.Before) body.Add(CardText.Small(remark));
        if (reply.Beside is { } beside) body.Add(CardColumns.Of(reply, beside));
        else CardBody.AddTo(body, reply, buttons);
        if (reply.Screen is { } screen) CardFoot.AddTo(body, screen, reply, buttons);
        foreach (var notice in reply.Notices) body.Add(CardText.Small(notice));
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = reply.Language.Tag,
            ["fallbackText"] = CardText.Plain(reply),
            ["body"] = body,
        };
        if (reply.Language.RightToLeft && reply.Beside is null) card["rtl"] = true;
        return card;
    }
}
