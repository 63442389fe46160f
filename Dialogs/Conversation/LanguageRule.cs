using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>A language named, a language we do not speak, a language we are not sure of.</summary>
internal static class LanguageRule
{
    private const string Choice = "language:";

    /// <summary>Applies the rule; null when the language is clear and nobody asks for another.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish, Understood understood)
    {
        var commands = turn.Knowledge.Commands;
        if (commands.FindLanguage(turn.Message.Text) is { } tag && turn.Knowledge.Content.Languages.Find(tag) is { } named) return Change(named, turn, finish);
        if (commands.FindAsideLanguage(turn.Message.Text) is { } aside && Aside(aside.Tag, aside.Question, turn, finish) is { } once) return once;
        if (!understood.Language.SpokenHere) return NotSpoken(turn, finish);
        return finish.State.Language is null && !understood.Language.Sure ? WhenUnsure(turn, finish, understood) : null;
    }

    /// <summary>Changes to a language chosen from a list; null when the choice is no language.</summary>
    public static TurnResult? Chosen(string choice, TurnContext turn, TurnFinish finish) =>
        choice.StartsWith(Choice, StringComparison.Ordinal) && turn.Knowledge.Content.Languages.Find(choice[Choice.Length..]) is { } language
            ? Change(language, turn, finish)
            : null;

    private static TurnResult Change(Language language, TurnContext turn, TurnFinish finish)
    {
        var by = turn.In(language);
        // Who asks for another language while reading an answer wants that answer in it.
        var shown = finish.State.Showing is { } id && turn.Knowledge.Content.Topics.Find(Showing.TopicOf(id)) is { Id: not "language-change" } ? id : null;
        var result = shown is null ? null : finish.Show(shown, 0, by, Outcome.Command, Showing.TopicOf(shown));
        result ??= finish.End(
            LanguageDialog.Changed(by) with { Hints = by.Hints() },
            finish.State with { Showing = MenuDialog.Showing, Page = 0, Offered = [.. MenuDialog.Choices(by).Select(choice => choice.Id)] },
            Outcome.Command, null);
        return result with { State = result.State with { Language = language.Tag, LanguageChosen = true } };
    }

    private static TurnResult? Aside(string tag, string rest, TurnContext turn, TurnFinish finish)
    {
        if (turn.Knowledge.Content.Languages.Find(tag) is not { } language) return null;
        var understood = turn.Knowledge.Understanding.Read(rest, null, turn.Message.Municipality);
        if (ActivityRule.HeldIn(rest, tag, turn, understood) is { } list) return finish.Show(list, 0, turn, Outcome.Answered, ActivityDialog.TopicId);
        if (understood.Verdict == Verdict.NotUnderstood || understood.Topics.Count == 0) return null;
        var topic = understood.Topics[0].Topic;
        // A danger is only ever told when it is certain; everything else asked for in another language is worth the best guess.
        if (understood.Verdict == Verdict.AskBack && turn.Knowledge.Content.Topics.Find(topic) is not { Sensitive: false, Danger: false }) return null;
        return finish.Show(ActivityRule.Aside(topic, rest, turn), 0, turn.In(language), Outcome.Answered, topic, aside: true);
    }

    private static TurnResult NotSpoken(TurnContext turn, TurnFinish finish)
    {
        var languages = turn.Knowledge.Content.Languages;
        var text = string.Join('\n', new[] { "nb", "en" }.Select(tag =>
        {
            var by = turn.In(languages.Get(tag));
            return by.Say(PhraseKeys.LanguageNotSpoken, "languages", LanguageDialog.AllLatinNames(by));
        }));
        return finish.Plain(new(languages.Get("nb"), text), finish.State, Outcome.Unknown);
    }

    private static TurnResult? WhenUnsure(TurnContext turn, TurnFinish finish, Understood understood)
    {
        var languages = turn.Knowledge.Content.Languages;
        var examples = turn.Knowledge.Examples.Of(turn.Message.Text);
        // One word such as "salam" is nobody's and everybody's: where it is an example in several languages they are asked for.
        if (examples.Any(IsOurs) || examples.Count == 1) return null;
        if (examples.Count > 1) return AskInBoth(turn, finish, languages.Get(examples[0]), languages.Get(examples[1]));
        return understood.Language.Language is { } guess && !IsOurs(guess.Tag) ? AskInBoth(turn, finish, guess, understood.Language.RunnerUp ?? languages.Get("en")) : null;
    }

    // Who gets Norwegian or English for a short word is shown the other languages below the answer.
    private static bool IsOurs(string tag) => tag is "nb" or "en";

    private static TurnResult AskInBoth(TurnContext turn, TurnFinish finish, Language first, Language second)
    {
        var text = turn.In(first).Say(PhraseKeys.LanguageAsk) + "\n" + turn.In(second).Say(PhraseKeys.LanguageAsk);
        var choices = LanguageDialog.List(turn, 0);
        var reply = new Reply(first, text) { Choices = choices, Hints = turn.Hints() };
        var next = finish.State with { Showing = "languages", Page = 0, Offered = [.. choices.Select(choice => choice.Id)] };
        return finish.End(reply, next, Outcome.Clarify, null);
    }
}
