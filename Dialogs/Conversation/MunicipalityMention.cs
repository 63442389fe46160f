using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Finds the name of another municipality in a message.</summary>
internal static class MunicipalityMention
{
    /// <summary>The name of another municipality that the message names; null when it names none, or this one too.</summary>
    public static string? Other(TurnContext turn)
    {
        var words = $" {TextNormalizer.Fold(turn.Message.Text)} ";
        if (Names(turn.Here, words)) return null;
        foreach (var content in turn.Knowledge.Content.Municipalities.Values)
        {
            if (content.Municipality.Id != turn.Message.Municipality && Names(content, words)) return content.Municipality.Name;
        }
        return null;
    }

    private static bool Names(MunicipalContent municipality, string words)
    {
        foreach (var name in municipality.FoldedNames)
            if (words.Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }
}
