using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Commands: the digits 0, 8 and 9 and their words in every language, help, deletion, access, a person.</summary>
internal static class CommandRule
{
    /// <summary>Applies the rule; null when the message is no command.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish)
    {
        if (string.IsNullOrWhiteSpace(turn.Message.Text)) return Empty(turn, finish);
        // A number out of any list, or a smile, is about no topic.
        if (!turn.Message.Text.Any(char.IsLetter) && Find(turn.Message.Text, turn.Knowledge) is null) return finish.Show(MenuDialog.Showing, 0, turn, Outcome.Command);
        return Find(turn.Message.Text, turn.Knowledge) switch
        {
            Command.Menu => finish.Show(MenuDialog.Showing, 0, turn, Outcome.Command),
            Command.More => More(turn, finish),
            Command.Back => finish.Back(),
            Command.Help => finish.Show("help", 0, turn, Outcome.Command, "help"),
            Command.Person => finish.Show("talk-to-person", 0, turn, Outcome.Command, "talk-to-person"),
            Command.Access => finish.Plain(PrivacyDialog.Access(turn), finish.State, Outcome.Command),
            Command.Delete => finish.Plain(
                PrivacyDialog.AskDelete(turn),
                finish.State with { Question = PrivacyDialog.Question, QuestionData = turn.Message.Code, Language = turn.Language.Tag },
                Outcome.Command),
            Command.Start => finish.Say(PhraseKeys.StartAlready),
            Command.Wrong => Wrong(turn, finish),
            Command.Remind => ReminderRule.Remind(turn, finish),
            Command.Reminders => ReminderRule.List(turn, finish),
            _ => null,
        };
    }

    // Which answer is meant is what was shown last. Safety topics and what is sensitive leave no trace, not even this one.
    private static TurnResult Wrong(TurnContext turn, TurnFinish finish)
    {
        if (finish.State.Showing is not { } shown || turn.Knowledge.Content.Topics.Find(Showing.TopicOf(shown)) is not { } topic) return finish.Say(PhraseKeys.WrongWhich);
        var thanks = finish.Say(PhraseKeys.WrongThanks);
        return TurnFinish.LeavesNoTrace(topic) ? thanks
            : thanks with { Effects = [new Effect.AnswerDoubted(topic.Id, finish.State.Language ?? turn.Language.Tag, turn.Knowledge.Content.Version)] };
    }

    private static Command? Find(string text, Knowledge knowledge)
    {
        if (!Digits.TryParseChoice(text, out var digit)) return knowledge.Commands.Find(text);
        return digit switch { 0 => Command.Menu, 8 => Command.Back, 9 => Command.More, _ => null };
    }

    private static TurnResult? Empty(TurnContext turn, TurnFinish finish)
    {
        if (!turn.Message.HasMedia) return finish.Show(MenuDialog.Showing, 0, turn, Outcome.Command);
        var reply = MenuDialog.Under(turn, turn.Say(PhraseKeys.EmptyText)) with { Hints = turn.Hints() };
        var next = finish.State with { Showing = MenuDialog.Showing, Page = 0, Offered = [.. reply.Choices.Select(choice => choice.Id)] };
        return finish.End(reply, next, Outcome.Command, null);
    }

    private static TurnResult? More(TurnContext turn, TurnFinish finish)
    {
        if (finish.State.Showing is not { } shown) return finish.Show(MenuDialog.Showing, 0, turn, Outcome.Command);
        return finish.Show(shown, finish.State.Page + 1, turn, Outcome.Command)
            ?? (Showing.After(shown) is { } next ? finish.Show(next, 0, turn, Outcome.Command) : null)
            ?? finish.Say(PhraseKeys.MoreNone);
    }
}
