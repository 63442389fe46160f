using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What may be written only where there is a screen: "ny", and "vis på tigrinja".</summary>
internal static class ScreenRule
{
    /// <summary>Applies the rule; null when the message asks for neither.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish)
    {
        if (!turn.Message.OnScreen) return null;
        var commands = turn.Knowledge.Commands;
        if (commands.Find(turn.Message.Text) == Command.New) return Empty(turn, finish);
        if (LanguageToShow(turn) is not { } tag) return null;
        return finish.State.Showing is { } shown && Showing.TopicOf(shown) is var topic && turn.Knowledge.Content.Topics.Find(topic) is not null
            ? TwoLanguages.Show(topic, tag, turn, finish)
            : finish.Say(PhraseKeys.CardTwoLanguagesWhich);
    }

    /// <summary>The tag of the language in which what is shown is wanted beside; null when the message does not ask for that.</summary>
    public static string? LanguageToShow(TurnContext turn)
    {
        var commands = turn.Knowledge.Commands;
        return turn.Message.OnScreen && commands.FindAsideLanguage(turn.Message.Text) is var (tag, rest) && commands.Find(rest) == Command.Show ? tag : null;
    }

    /// <summary>Empties the conversation: nothing of one family reaches the next. Only that the notice was given stays.</summary>
    public static TurnResult Empty(TurnContext turn, TurnFinish finish)
    {
        var reply = MenuDialog.Under(turn, turn.Say(PhraseKeys.CardNewDone));
        return finish.Plain(reply, ConversationState.Empty with { Greeted = finish.State.Greeted }, Outcome.Command);
    }
}
