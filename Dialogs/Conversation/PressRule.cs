using ChatBot.Dialogs.Answers;

namespace ChatBot.Dialogs.Conversation;

/// <summary>A button that stands for no number: an older card's choice, or what only a screen offers.</summary>
internal static class PressRule
{
    /// <summary>Applies the rule; null when no button was pressed.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish) => turn.Message.Press switch
    {
        Press.Choose choice => Choose(choice.Id, turn, finish),
        Press.Helpful helpful => Judge(helpful, turn, finish),
        Press.TwoLanguages two => TwoLanguages.Show(two.Topic, two.Language, turn, finish),
        Press.CopySms copy => SmsCopy.Make(copy, turn, finish),
        Press.New => ScreenRule.Empty(turn, finish),
        _ => null,
    };

    private static TurnResult Choose(string id, TurnContext turn, TurnFinish finish)
    {
        if (turn.Knowledge.Content.National.Referrals.Find(id) is { } referral) return TopicRule.Refer(referral, turn, finish);
        if (LanguageRule.Chosen(id, turn, finish) is { } changed) return changed;
        if (ReminderRule.Chosen(id, turn, finish) is { } reminder) return reminder;
        var topic = Showing.TopicOf(id);
        if (turn.Knowledge.Content.Topics.Find(topic) is not null && finish.Show(id, 0, turn, Outcome.Answered, topic) is { } shown) return shown;
        var menu = MenuDialog.Under(turn, turn.Say(PhraseKeys.CardOldCard));
        return finish.End(menu, finish.State with { Showing = MenuDialog.Showing, Page = 0, Offered = [.. menu.Choices.Select(choice => choice.Id)] }, Outcome.Command, null);
    }

    private static TurnResult Judge(Press.Helpful helpful, TurnContext turn, TurnFinish finish)
    {
        if (helpful.Yes) return finish.Say(PhraseKeys.CardThanks);
        var thanks = finish.Say(PhraseKeys.WrongThanks);
        return turn.Knowledge.Content.Topics.Find(helpful.Topic) is not { } topic || TurnFinish.LeavesNoTrace(topic) ? thanks
            : thanks with { Effects = [new Effect.AnswerDoubted(topic.Id, turn.Language.Tag, turn.Knowledge.Content.Version)] };
    }
}
