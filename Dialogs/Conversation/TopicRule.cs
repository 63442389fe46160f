using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The topic: answered, asked back, or honestly not known.</summary>
internal static class TopicRule
{
    private const int MostOptions = 3;

    /// <summary>Applies the rule, the last one: it always answers.</summary>
    public static TurnResult Apply(TurnContext turn, TurnFinish finish, Understood understood)
    {
        var topics = turn.Knowledge.Content.Topics;
        var ranked = understood.Topics.Where(score => topics.Find(score.Topic) is not null).ToList();
        var best = ranked.Count > 0 ? topics.Find(ranked[0].Topic) : null;
        if (best is null || understood.Verdict == Verdict.NotUnderstood) return Unknown(turn, finish, PhraseKeys.UnknownText);
        if (understood.Verdict == Verdict.Answer) return finish.Show(best.Id, 0, turn, Outcome.Answered, best.Id)!;
        // A guess at violence is never spelt out on a screen that others may see: the reply is a list of numbers anyone may ask for.
        if (best.Sensitive || best.Danger) return NeutralNumbers(turn, finish);
        var options = ranked.Where(score => topics.Find(score.Topic) is { Sensitive: false, Danger: false }).Take(MostOptions).Select(score => score.Topic);
        return finish.Show(Showing.Clarify(options), 0, turn, Outcome.Clarify)!;
    }

    private static TurnResult NeutralNumbers(TurnContext turn, TurnFinish finish)
    {
        var text = turn.Say(PhraseKeys.UnknownText) + "\n" + turn.Say(PhraseKeys.UnknownNumbers);
        return finish.End(new Reply(turn.Language, text) { Hints = turn.Hints() }, finish.State, Outcome.Unknown, null);
    }

    private static TurnResult Unknown(TurnContext turn, TurnFinish finish, string phrase) => finish.Say(phrase, Outcome.Unknown);
}
