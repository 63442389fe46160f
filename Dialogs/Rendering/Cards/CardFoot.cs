using System.Text.Json.Nodes;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering.Cards;

/// <summary>What stands below the answer: a text to copy, the source, whether it helped, the buttons.</summary>
internal static class CardFoot
{
    public static void AddTo(JsonArray body, ReplyScreen screen, Reply reply, CardButtons buttons)
    {
        if (screen.Copy is { } copy) body.Add(CopyOf(copy));
        if (screen.Source is { } source)
        {
            body.Add(CardText.Small(source));
            if (screen.SourceLink is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
                body.Add(CardButtons.Open(address.Host, link));
        }
        if (screen.Helpful is { } question)
        {
            body.Add(CardText.Small(question));
            body.Add(buttons.Row(screen.HelpfulAnswers));
        }
        if (screen.Buttons.Count == 0) return;
        if (reply.IsConfirmation || screen.Buttons.Count <= Beside) body.Add(buttons.Row(screen.Buttons));
        else foreach (var button in buttons.Stack(screen.Buttons)) body.Add(button);
    }

    // Teams shows six actions of a set and hides the rest.
    private const int Beside = 6;

    // A field is the one element from which every client lets a person take a text as it stands.
    private static JsonObject CopyOf(ReplyCopy copy) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = "sms",
        ["isMultiline"] = true,
        ["label"] = copy.Note,
        ["value"] = copy.Text,
    };
}
