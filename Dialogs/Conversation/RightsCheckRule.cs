using ChatBot.Dialogs.Rights;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>A rights check under way: numbers, words, back, why; and what begins one with facts already told.</summary>
internal static class RightsCheckRule
{
    private const double SurelyDanger = 0.5;

    // Topics whose question, when it is about one's own case, the check answers better; and what each says of the reason, where no word of the lists does.
    private static readonly Dictionary<string, string> LeadHere = new(StringComparer.Ordinal)
    {
        ["norwegian-ukraine"] = "reason=collective-protection",
        ["norwegian-family-migrant"] = "reason=family",
        ["norwegian-labour-migrant"] = "narrow=work",
        ["norwegian-asylum-seeker"] = "reason=asylum-seeker",
    };

    /// <summary>Begins a check with what a question tells by itself; null when it tells nothing.</summary>
    public static TurnResult? Begin(string topic, TurnContext turn, TurnFinish finish)
    {
        if (turn.Message.OthersRead || (topic != RightsDialog.TopicId && !LeadHere.ContainsKey(topic))) return null;
        var reader = new CheckReader(turn);
        if (topic != RightsDialog.TopicId && !reader.NamesATime) return null;
        var told = reader.Unasked();
        return told.Count == 0 ? null : new RightsTurn(turn, finish).Go(CheckTalk.Begun with { Steps = [new("", [.. told])] }, Outcome.Answered);
    }

    /// <summary>Applies the rule; null when no check is under way, or the message leaves it.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish, Understood understood)
    {
        if (finish.State.Question != RightsDialog.Question || CheckTalk.Read(finish.State.QuestionData) is not { } talk || CheckQuestions.Find(talk.Open) is not { } question) return null;
        var text = turn.Message.Text;
        if (string.IsNullOrWhiteSpace(text) || ScreenRule.LanguageToShow(turn) is not null || IsCry(understood, question, turn)) return null;
        if (turn.Knowledge.Commands.FindLanguage(text) is { } tag && turn.Knowledge.Content.Languages.Find(tag) is { } language) return InLanguage(language, talk, turn, finish);
        var by = new RightsTurn(turn, finish);
        // What is asked for is never a number of a person; the remark on it stands before the question.
        if (turn.Message.MaskedNumbers) return by.Ask(talk);
        if (Digits.TryParseChoice(text, out var number) && by.Number(number, question, talk, out var chosen)) return chosen;
        return turn.Knowledge.Commands.Find(text) switch
        {
            Command.More => by.More(talk),
            Command.Back => by.Back(talk),
            null => Words(by, question, talk, turn, understood),
            _ => null,
        };
    }

    private static TurnResult? Words(RightsTurn by, CheckQuestion question, CheckTalk talk, TurnContext turn, Understood understood)
    {
        var isQuestion = turn.Message.Text.AsSpan().ContainsAny('?', '؟', '፧');
        if (isQuestion && IsAboutElse(understood)) return null;
        var reader = new CheckReader(turn);
        if (reader.AnswerTo(question) is { Count: > 0 } told) return by.Go(talk.With(told));
        if (question == CheckQuestions.Reason && !isQuestion && understood is { Verdict: Verdict.Answer, Topics: [var best, ..] } && LeadHere.TryGetValue(best.Topic, out var hint)) return by.Go(talk.With(hint));
        if (reader.AsksWhy) return by.Ask(talk with { Page = 1 });
        if (reader.PassesOver) return by.Go(talk.With());
        if (IsAboutElse(understood) && (!ReplyLanguage.IsShort(turn.Message.Text) || turn.Knowledge.Content.Topics.Find(understood.Topics[0].Topic) is { Theme: "service" })) return null;
        return by.Miss(talk);
    }

    private static bool IsAboutElse(Understood understood) => understood is { Verdict: Verdict.Answer, Topics: [var best, ..] } && best.Topic != RightsDialog.TopicId && !LeadHere.ContainsKey(best.Topic);

    // A cry in the middle of the questions is answered as everywhere. But "yes" and "my husband" are answers here, and so is "we fled from war": what is
    // understood as one is a cry only where statistics are surer of it than not. What the danger patterns find never comes here.
    private static bool IsCry(Understood understood, CheckQuestion question, TurnContext turn)
    {
        if (understood is not { Verdict: Verdict.Answer, Topics: [var best, ..] } || turn.Knowledge.Content.Topics.Find(best.Topic) is not ({ Sensitive: true } or { Danger: true })) return false;
        var reader = new CheckReader(turn);
        return !reader.IsPlainAnswer && (best.Score >= SurelyDanger || !reader.Understands(question));
    }

    private static TurnResult InLanguage(Language language, CheckTalk talk, TurnContext turn, TurnFinish finish)
    {
        var result = new RightsTurn(turn.In(language), finish).Ask(talk with { Page = 0 });
        return result with { State = result.State with { Language = language.Tag, LanguageChosen = true } };
    }
}
