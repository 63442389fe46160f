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
        if (commands.FindAsideLanguage(turn.Message.Text) is not var (tag, rest) || commands.Find(rest) != Command.Show) return null;
        return finish.State.Showing is { } shown && Showing.TopicOf(shown) is var topic && turn.Knowledge.Content.Topics.Find(topic) is not null
            ? TwoLanguages.Show(topic, tag, turn, finish)
            : finish.Say(PhraseKeys.CardTwoLanguagesWhich);
    }

    /// <summary>Empties the conversation: nothing of one family reaches the next. Only that the notice was given stays.</summary>
    public static TurnResult Empty(TurnContext turn, TurnFinish finish)
    {
        var reply = MenuDialog.Under(turn, turn.Say(PhraseKeys.CardNewDone));
        return finish.Plain(reply, ConversationState.Empty with { Greeted = finish.State.Greeted }, Outcome.Command);
    }
}
