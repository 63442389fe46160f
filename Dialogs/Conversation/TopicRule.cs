using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The topic: answered, asked back, or honestly not answered: someone else's matter, outside, or not understood.</summary>
internal static class TopicRule
{
    private const int MostOptions = 3;

    /// <summary>From which score a message counts as outside the service, and not merely as not understood.</summary>
    private const double SurelyOutside = 0.5;

    /// <summary>Applies the rule, the last one: it always answers.</summary>
    public static TurnResult Apply(TurnContext turn, TurnFinish finish, Understood understood)
    {
        var content = turn.Knowledge.Content;
        // "What is a vedtak" is a question on the word, also where the matter is another office's.
        var isAnswered = understood is { Verdict: Verdict.Answer, Topics: [{ Topic: not TrainingSet.Outside }, ..] }
            && content.National.Referrals.Find(understood.Topics[0].Topic) is null;
        if (!isAnswered && GlossaryRule.Apply(turn, finish) is { } explained) return explained;
        var ranked = understood.Topics.Where(score => IsKnown(score.Topic, content)).ToList();
        if (understood.Topics is [{ Topic: TrainingSet.Outside, Score: >= SurelyOutside }, ..]) return finish.Say(PhraseKeys.OutsideText, Outcome.Unknown);
        if (ranked.Count == 0 || understood.Verdict == Verdict.NotUnderstood) return finish.Say(PhraseKeys.UnknownText, Outcome.Unknown);
        var best = ranked[0].Topic;
        if (understood.Verdict == Verdict.Answer && best == RemindersDialog.TopicId && ReminderTargets.NamedIn(turn) is not null) return ReminderRule.Remind(turn, finish);
        if (understood.Verdict == Verdict.Answer && RightsCheckRule.Begin(best, turn, finish) is { } check) return check;
        if (understood.Verdict == Verdict.Answer && GrantsRule.Begin(best, turn, finish) is { } grant) return grant;
        if (understood.Verdict == Verdict.Answer)
            return content.National.Referrals.Find(best) is { } referral ? Refer(referral, turn, finish) : finish.Show(best, 0, turn, Outcome.Answered, best)!;
        // A guess at violence is never spelt out on a screen that others may see: the reply is a list of numbers anyone may ask for.
        if (IsHidden(best, content)) return NeutralNumbers(turn, finish);
        List<string> options = [.. ranked.Select(score => score.Topic).Where(topic => !IsHidden(topic, content) && !IsSmallTalk(topic)).Take(MostOptions)];
        return options.Count == 0 ? finish.Say(PhraseKeys.UnknownText, Outcome.Unknown) : finish.Show(Showing.Clarify(options), 0, turn, Outcome.Clarify)!;
    }

    /// <summary>Says who decides a matter. Nothing is shown that a number or "more" could go on from.</summary>
    public static TurnResult Refer(Referral referral, TurnContext turn, TurnFinish finish)
    {
        var who = referral.Address(turn.Here.Answers.Values, turn.Language, turn.Today);
        var reply = new Reply(turn.Language, turn.Say(PhraseKeys.ReferralText, "who", who)) { Hints = turn.Hints() };
        return finish.End(reply, finish.State, Outcome.Unknown, null) with { Referral = referral.Id };
    }

    private static bool IsKnown(string topic, Content content) =>
        content.National.Referrals.Find(topic) is not null || content.Topics.Find(topic) is { Kind: not Topic.KindOfOutside };

    private static bool IsHidden(string topic, Content content) => content.Topics.Find(topic) is { Sensitive: true } or { Danger: true };

    // Nobody who is asked "did you mean this?" meant a greeting.
    private static bool IsSmallTalk(string topic) => topic is "greeting" or "thanks";

    private static TurnResult NeutralNumbers(TurnContext turn, TurnFinish finish)
    {
        var text = turn.Say(PhraseKeys.UnknownText) + "\n" + turn.Say(PhraseKeys.UnknownNumbers);
        return finish.End(new Reply(turn.Language, text) { Hints = turn.Hints() }, finish.State, Outcome.Unknown, null);
    }
}
