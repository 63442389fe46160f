using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Stop and start, in every language, and what a person who has stopped still gets.</summary>
internal static class OptOutRule
{
    /// <summary>Applies the rule; null when the message is none of its business.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish)
    {
        var stopped = turn.Message.Standing.StoppedAt is not null;
        switch (turn.Message.OptOut)
        {
            // The carrier has answered already; a second answer of ours would not even leave it.
            case CarrierOptOut.Stop: return finish.Silent(Outcome.Command, new Effect.Stop());
            case CarrierOptOut.Start: return finish.Silent(Outcome.Command, new Effect.Start());
            case CarrierOptOut.Help: return finish.Show("help", 0, turn, Outcome.Command, "help", aside: true);
            case CarrierOptOut.None: break;
        }
        var command = turn.Knowledge.Commands.Find(turn.Message.Text, yesIsStart: stopped);
        // While a question is open, YES and END may be its answer.
        if (finish.State.Question is not null && TextNormalizer.Fold(turn.Message.Text) is "yes" or "end") command = null;
        return command switch
        {
            // Who has stopped for themselves may still stop what a channel is sent.
            Command.Stop when !stopped || (turn.Message.OthersRead && ReminderRule.HeldBy(turn).Count > 0) => finish.Plain(new(turn.Language, turn.Say(PhraseKeys.StopDone)), Forgotten(finish.State), Outcome.Command, new Effect.Stop()),
            Command.Start when stopped => finish.Plain(new(turn.Language, turn.Say(PhraseKeys.StartDone)), finish.State, Outcome.Command, new Effect.Start()),
            _ => stopped ? WhileStopped(command, turn, finish) : null,
        };
    }

    private static TurnResult? WhileStopped(Command? command, TurnContext turn, TurnFinish finish)
    {
        if (command is Command.Help or Command.Delete or Command.Access) return null;
        if (finish.State.Question == PrivacyDialog.Question && PrivacyDialog.ReadCode(turn.Message.Text) is not null) return null;
        if (turn.Message.Standing.StopRemindedOn == turn.Today) return finish.Silent(Outcome.Command);
        return finish.Plain(new(turn.Language, turn.Say(PhraseKeys.StopReminder)), finish.State, Outcome.Command, new Effect.StopReminded(turn.Today));
    }

    private static ConversationState Forgotten(ConversationState state) =>
        ConversationState.Empty with { Language = state.Language, LanguageChosen = state.LanguageChosen, Greeted = state.Greeted };
}
