using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Grants;
using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Words while grants are shown: an answer to the question of the search, "which fit us", "how do we apply". Numbers need no rule of their own.</summary>
internal static class GrantsRule
{
    private const int MostWords = 6;

    /// <summary>Begins where a question leads of itself: the search, or the one grant that it names; null for the list.</summary>
    public static TurnResult? Begin(string topic, TurnContext turn, TurnFinish finish)
    {
        if (topic != GrantsDialog.TopicId || turn.Here.Grants.Count == 0) return null;
        if (Find(turn).Any(found => found.Meaning == GrantWords.Fit)) return Show(GrantsDialog.Fit(GrantSearch.Begun), turn, finish, Outcome.Answered);
        return Named(turn) is { } grant ? Show(GrantsDialog.One(grant.Id), turn, finish, Outcome.Answered) : null;
    }

    /// <summary>Applies the rule; null when no grants are shown, or the message is about something else.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish, Understood understood)
    {
        var shown = finish.State.Showing;
        if (!GrantsDialog.Is(shown) || finish.State.Question is not null || turn.Message.MaskedNumbers || !IsWords(turn, understood)) return null;
        if (GrantsDialog.SearchOf(shown) is { Open: { } step } search) return Answer(step, search, turn, finish, understood);
        // Away from a question, a wish about what is shown; as a part of other words only where those are about nothing else.
        var isOwn = IsOwn(turn, understood);
        var meanings = Find(turn).Where(found => found.IsWhole || isOwn).Select(found => found.Meaning).ToList();
        if (meanings.Contains(GrantWords.Fit)) return Show(GrantsDialog.Fit(GrantSearch.Begun), turn, finish);
        if (meanings.Contains(GrantWords.Calendar)) return Show(GrantsDialog.Calendar, turn, finish);
        return meanings.Contains(GrantWords.Apply) && GrantsDialog.GrantOf(shown) is { } grant ? Show(GrantsDialog.How(grant), turn, finish) : null;
    }

    private static TurnResult? Answer(string step, GrantSearch search, TurnContext turn, TurnFinish finish, Understood understood)
    {
        var isQuestion = turn.Message.Text.AsSpan().ContainsAny('?', '؟', '፧');
        if (isQuestion && !IsOwn(turn, understood)) return null;
        if (AnswerTo(step, turn) is { } answer) return Show(GrantsDialog.Fit(search.With(answer)), turn, finish);
        // What is about something else is answered; what nobody understands is asked again.
        if (isQuestion || understood.Verdict != Verdict.NotUnderstood) return null;
        return Showing.Make(GrantsDialog.Fit(search), 0, turn) is { } again
            ? finish.Place(again with { Text = $"{turn.Say(GrantKeys.Of("again"))} {again.Text}" }, GrantsDialog.Fit(search), 0, turn, Outcome.Dialog, null) : null;
    }

    private static string? AnswerTo(string step, TurnContext turn)
    {
        var found = Find(turn).Where(found => found.Meaning.StartsWith(step + ".", StringComparison.Ordinal)).ToList();
        if (found.Count > 0) return found.MaxBy(one => one.Weight).Meaning[(step.Length + 1)..];
        return (step, turn.Knowledge.Entities.Read(turn.Message.Text, turn.Language, OsloTime.At(turn.Now), turn.Knowledge.Places).Answer) switch
        {
            ("registered", Understanding.Entities.Answer.Yes) => "yes",
            ("registered", Understanding.Entities.Answer.No) => "none",
            ("registered", Understanding.Entities.Answer.DontKnow) => "unknown",
            ("for", Understanding.Entities.Answer.DontKnow) => "everybody",
            ("what", Understanding.Entities.Answer.DontKnow) => "other",
            _ => null,
        };
    }

    // Commands and languages have rules of their own. A cry in the middle of a search is answered as everywhere; "which fit us" may sound like one to
    // statistics and is none, but a word about violence is never only an answer.
    private static bool IsWords(TurnContext turn, Understood understood)
    {
        var text = turn.Message.Text;
        if (string.IsNullOrWhiteSpace(text) || !text.Any(char.IsLetter) || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords) return false;
        if (turn.Knowledge.Commands.Find(text) is not null || turn.Knowledge.Commands.FindLanguage(text) is not null) return false;
        return understood is not { Verdict: Verdict.Answer, Topics: [var best, ..] } || turn.Knowledge.Content.Topics.Find(best.Topic) is not ({ Sensitive: true } or { Danger: true })
            || Find(turn).Any(found => found is { IsWhole: true, Meaning: not "what.safety" });
    }

    private static bool IsOwn(TurnContext turn, Understood understood) =>
        understood is not { Verdict: Verdict.Answer, Topics: [var best, ..] } || turn.Knowledge.Content.Topics.Find(best.Topic) is { Theme: "grants" or "volunteers" or "participation" };

    private static IReadOnlyList<MeaningFound> Find(TurnContext turn) => turn.Knowledge.GrantWords.Find(EntityText.Of(turn.Message.Text, turn.Language.Tag), turn.Language.Tag);

    // Several grants share a word such as "Frifond"; then the list is the better answer.
    private static Grant? Named(TurnContext turn)
    {
        var text = $" {TextNormalizer.Fold(turn.Message.Text)} ";
        List<Grant> named = [.. turn.Here.Grants.Where(grant => new[] { grant.Name, grant.Called }.Any(name => text.Contains($" {TextNormalizer.Fold(name)} ", StringComparison.Ordinal)))];
        return named is [var only] ? only : null;
    }

    private static TurnResult? Show(string id, TurnContext turn, TurnFinish finish, Outcome outcome = Outcome.Dialog) =>
        finish.Show(id, 0, turn, outcome, outcome == Outcome.Answered ? GrantsDialog.TopicId : null);
}
