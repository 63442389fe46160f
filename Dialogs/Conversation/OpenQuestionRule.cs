using System.Security.Cryptography;
using System.Text;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The open question, if its own parser takes the text: a code, or a number that answers the list shown.</summary>
internal static class OpenQuestionRule
{
    /// <summary>Applies the rule; null when no question is open or the text is no answer to it.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish)
    {
        var state = finish.State;
        if (state.Question == PrivacyDialog.Question && PrivacyDialog.ReadCode(turn.Message.Text) is { } code) return Delete(code, turn, finish);
        if (ReminderRule.Apply(turn, finish) is { } reminded) return reminded;
        if (!Digits.TryParseChoice(turn.Message.Text, out var number) || number is 0 or >= 8) return null;
        if (state.Offered.Count == 0) return finish.Show(MenuDialog.Showing, 0, turn, Outcome.Command);
        if (number > state.Offered.Count) return finish.Say(PhraseKeys.ChoiceInvalid, Outcome.Dialog);
        var chosen = state.Offered[number - 1];
        if (turn.Knowledge.Content.National.Referrals.Find(chosen) is { } referral) return TopicRule.Refer(referral, turn, finish);
        if (LanguageRule.Chosen(chosen, turn, finish) is { } changed) return changed;
        if (ReminderRule.Chosen(chosen, turn, finish) is { } reminder) return reminder;
        // What was offered may have left the content since; the menu is better than silence.
        return (GrantsDialog.SearchOf(chosen) is { Open: not null } ? finish.Show(chosen, 0, turn, Outcome.Dialog) : finish.Show(chosen, 0, turn, Outcome.Answered, Showing.TopicOf(chosen)))
            ?? finish.Show(MenuDialog.Showing, 0, turn, Outcome.Command);
    }

    private static TurnResult Delete(string code, TurnContext turn, TurnFinish finish)
    {
        var asked = finish.State.QuestionData ?? "";
        var closed = finish.State with { Question = null, QuestionData = null };
        var right = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(asked), Encoding.UTF8.GetBytes(code));
        return right
            ? finish.Plain(PrivacyDialog.Deleted(turn), ConversationState.Empty, Outcome.Dialog, new Effect.Forget())
            : finish.Plain(new(turn.Language, turn.Say(PhraseKeys.DeleteWrongCode)), closed, Outcome.Dialog);
    }
}
