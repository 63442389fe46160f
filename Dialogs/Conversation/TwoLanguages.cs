using ChatBot.Dialogs.Answers;

namespace ChatBot.Dialogs.Conversation;

/// <summary>An answer in Norwegian and in the language of whoever is being helped, ready to show.</summary>
internal static class TwoLanguages
{
    private const string Norwegian = "nb";

    /// <summary>Shows a topic in both, or asks which the other is.</summary>
    public static TurnResult Show(string id, string? tag, TurnContext turn, TurnFinish finish)
    {
        var languages = turn.Knowledge.Content.Languages;
        if (turn.Knowledge.Content.Topics.Find(id) is not { } topic) return finish.Say(PhraseKeys.CardTwoLanguagesWhich);
        if (tag is null || tag == Norwegian || languages.Find(tag) is not { } other) return finish.Plain(Ask(id, turn), finish.State, Outcome.Clarify);
        var (shown, by) = (finish.ShownOf(id), turn.HandedOn(onScreen: true));
        var (left, right) = (Showing.Make(shown, 0, by.In(languages.Get(Norwegian))), Showing.Make(shown, 0, by.In(other)));
        if (left is null || right is null) return finish.Say(PhraseKeys.CardTwoLanguagesWhich);
        var reply = left with { Beside = right };
        // Whoever helps is told how, in their own language: the person beside them may be in danger from others.
        if (TurnFinish.LeavesNoTrace(topic)) reply = reply with { Before = [turn.Say(PhraseKeys.CardForHelper), .. reply.Before] };
        return finish.Plain(reply, finish.State, Outcome.Answered);
    }

    private static Reply Ask(string topic, TurnContext turn) => new(turn.Language, turn.Say(PhraseKeys.CardTwoLanguagesAsk))
    {
        Screen = ScreenParts.Words(turn) with
        {
            Buttons = [.. turn.Knowledge.Content.Languages.All.Where(language => language.Tag != Norwegian)
                .Select(language => new ReplyButton(language.OwnName, new Press.TwoLanguages(topic, language.Tag)))],
        },
    };
}
