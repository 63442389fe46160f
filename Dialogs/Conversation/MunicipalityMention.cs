using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Finds the name of another municipality in a message.</summary>
public static class MunicipalityMention
{
    /// <summary>The id of another municipality that a text names; null when it names none, or the one asked too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="here">The id of the municipality asked.</param>
    /// <param name="knowledge">Which municipalities there are.</param>
    public static string? OtherThan(string here, string text, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var municipalities = knowledge.Content.Municipalities;
        var words = $" {TextNormalizer.Fold(text)} ";
        if (municipalities.TryGetValue(here, out var own) && Names(own, words)) return null;
        foreach (var (id, content) in municipalities)
        {
            if (id != here && Names(content, words)) return id;
        }
        return null;
    }

    /// <summary>The name of another municipality that the message names; null when it names none, or this one too.</summary>
    internal static string? Other(TurnContext turn) =>
        OtherThan(turn.Message.Municipality, turn.Message.Text, turn.Knowledge) is { } id ? turn.Knowledge.Content.Municipalities[id].Municipality.Name : null;

    private static bool Names(MunicipalContent municipality, string words)
    {
        foreach (var name in municipality.FoldedNames)
            if (words.Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }
}
