using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Adds to a reply what a screen has room for: the heading, the source with its dates, the buttons.</summary>
internal static class ScreenParts
{
    /// <summary>The words every screen needs.</summary>
    public static ReplyScreen Words(TurnContext turn) => new(turn.Say(PhraseKeys.CardMore), turn.Say(PhraseKeys.CardWhy));

    /// <summary>The reply with a screen's parts, if the channel has one and the reply has none yet.</summary>
    public static Reply AddTo(Reply reply, TurnContext turn)
    {
        if (!turn.Message.OnScreen || reply.Screen is not null) return reply;
        // What stands beside an answer is in the answer's language, also where that is a fallback.
        var by = turn.In(reply.Language);
        if (reply.Topic is not { } id || turn.Knowledge.Content.Topics.Find(id) is not { } topic) return reply with { Screen = Words(by) with { Buttons = Ways(reply, by) } };
        var screen = Words(by) with { Title = reply.IsDanger ? null : by.TitleOf(id), Buttons = [.. Uses(topic, reply, by), .. Ways(reply, by)] };
        if (topic.Source is { } source && topic.Theme != "service" && !reply.IsDanger)
            screen = screen with { Source = SourceOf(source, topic.Checked, by), SourceLink = source.Link };
        // Nobody is asked to judge an answer on danger, or one that is not there.
        if (IsAnswer(topic, reply) && !topic.Danger && reply.Beside is null)
        {
            screen = screen with
            {
                Helpful = by.Say(PhraseKeys.CardHelpful),
                HelpfulAnswers = [new(by.Say(PhraseKeys.CardYes), new Press.Helpful(id, true)), new(by.Say(PhraseKeys.CardNo), new Press.Helpful(id, false))],
            };
        }
        return reply with { Screen = screen };
    }

    /// <summary>Where something comes from, and who has checked it when.</summary>
    public static string SourceOf(LegalSource source, StaffCheck? confirmed, TurnContext by)
    {
        var name = source.Section is { } section ? $"{source.Title} {section}" : source.Title;
        var from = by.Say(PhraseKeys.CardSource, new Dictionary<string, string> { ["source"] = name, ["date"] = DateText.Write(source.SourceDate, by.Language) });
        var check = confirmed is { } done ? by.Say(PhraseKeys.CardChecked, "date", DateText.Write(done.Date, by.Language)) : by.Say(PhraseKeys.CardUnchecked);
        return $"{from} {check}";
    }

    private static IEnumerable<ReplyButton> Uses(Topic topic, Reply reply, TurnContext by)
    {
        if (!IsAnswer(topic, reply)) yield break;
        var shown = reply.Beside ?? reply;
        if (reply.Beside is null) yield return new(by.Say(PhraseKeys.CardOtherLanguage), new Press.TwoLanguages(topic.Id, null));
        yield return new(by.Say(PhraseKeys.CardCopySms), new Press.CopySms(topic.Id, shown.Language.Tag, null));
    }

    // Below a question or a menu, "was this helpful: yes, no" would be taken for its answers.
    private static bool IsAnswer(Topic topic, Reply reply) => topic.Kind == "text" && reply is { Instead: null, Opens: null, Choices.Count: 0 };

    // A danger answer carries no menu; what was shown before a menu needs no way to it.
    private static IEnumerable<ReplyButton> WaysOf(Reply reply, TurnContext by)
    {
        if (reply.IsDanger) yield break;
        if (reply.Choices.Count == 0) yield return new(by.Say(PhraseKeys.CardMenu), new Press.Go(0));
        yield return new(by.Say(PhraseKeys.CardNew), new Press.New());
    }

    private static IReadOnlyList<ReplyButton> Ways(Reply reply, TurnContext by) => [.. WaysOf(reply, by)];
}
