using System.Globalization;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Takes a button for the number that a phone would send, so that every dialog which understands a number understands the button.</summary>
internal static class PressedNumber
{
    /// <summary>The message with a number in place of the button where it stands for one; else the message as it was.</summary>
    public static InboundMessage Of(InboundMessage message, ConversationState state) => message.Press switch
    {
        Press.Go go => message with { Press = null, Text = go.Number.ToString(CultureInfo.InvariantCulture) },
        Press.Choose choice when PlaceOf(choice.Id, state) is { } place => message with { Press = null, Text = place.ToString(CultureInfo.InvariantCulture) },
        _ => message,
    };

    // What is not in the last list is an older card's; it is found by its id.
    private static int? PlaceOf(string id, ConversationState state)
    {
        for (var i = 0; i < state.Offered.Count; i++)
            if (state.Offered[i] == id) return i + 1;
        return null;
    }
}
