using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Brings a turn to its end: the reply with what every reply carries, and the state that follows from it.</summary>
internal sealed class TurnFinish(TurnContext turn, ConversationState state, Understood understood)
{
    private const int LongestTrail = 8;

    /// <summary>The state before the turn, expiry considered.</summary>
    public ConversationState State => state;

    /// <summary>Shows something that has an id: a topic, the menu, a list.</summary>
    public TurnResult? Show(string id, int page, TurnContext by, Outcome outcome, string? topic = null, bool back = false, bool aside = false)
    {
        if (Showing.Make(id, page, by) is not { } reply) return null;
        if (reply.IsDanger) return Danger(id, by);
        if (aside) return End(reply with { Opens = null }, state, reply.Instead ?? outcome, topic);
        return Place(reply, id, page, by, reply.Instead ?? outcome, topic, back);
    }

    /// <summary>Sends a reply and remembers by its id that it is what is shown now.</summary>
    public TurnResult Place(Reply reply, string id, int page, TurnContext by, Outcome outcome, string? topic, bool back = false)
    {
        var trail = back || state.Showing is not { } left || left == id
            ? state.Trail
            : [.. state.Trail.Append(left).TakeLast(LongestTrail)];
        var next = state with
        {
            Showing = id,
            Page = page,
            Trail = trail,
            Offered = OfferedBy(reply) is { Count: > 0 } offered ? offered : state.Offered,
        };
        return End(reply, GivenAnswers.With(id, by, next with { Language = by.Language.Tag }), outcome, topic);
    }

    // On a screen a list's entries are chosen, elsewhere its numbers.
    private static List<string> OfferedBy(Reply reply) => [.. reply.Items.Select(item => item.Id).OfType<string>(), .. reply.Choices.Select(choice => choice.Id)];

    /// <summary>What is shown now of a topic: a result of its dialog where one was given, else the topic.</summary>
    public string ShownOf(string topic) => state.Showing is { } shown && Showing.TopicOf(shown) == topic ? shown : topic;

    /// <summary>Whether nothing may be kept of who asked about a topic.</summary>
    public static bool LeavesNoTrace(Topic topic) => topic.Danger || topic.Sensitive || topic.Theme == "safety";

    /// <summary>Goes back to what was shown before, or says that there is nothing.</summary>
    public TurnResult Back()
    {
        if (state is { Showing: { } shown, Page: > 0 }) return Show(shown, state.Page - 1, turn, Outcome.Command, back: true) ?? Say(PhraseKeys.BackNone);
        if (state.Trail.Count == 0) return Say(PhraseKeys.BackNone);
        var result = Show(state.Trail[^1], 0, turn, Outcome.Command, back: true);
        return result is null ? Say(PhraseKeys.BackNone) : result with { State = result.State with { Trail = [.. state.Trail.SkipLast(1)] } };
    }

    /// <summary>Answers with one phrase, the menu's hint below it; what was shown stays shown.</summary>
    public TurnResult Say(string phrase, Outcome outcome = Outcome.Command) =>
        End(new Reply(turn.Language, turn.Say(phrase)) { Hints = turn.Hints() }, state, outcome, null);

    /// <summary>Answers danger. Nothing of it is remembered: the phone may be shared.</summary>
    public TurnResult Danger(string topic, TurnContext by)
    {
        var reply = DangerReply.To(topic, by);
        if (by.Here.Municipality.Fictional) reply = reply with { Text = reply.Text + "\n" + by.Say(PhraseKeys.NoticeExample) };
        var empty = ConversationState.Empty with
        {
            Language = state.LanguageChosen ? state.Language : by.Language.Tag,
            LanguageChosen = state.LanguageChosen,
            Greeted = state.Greeted,
            LastTurnAt = by.Now,
        };
        return new(empty, ScreenParts.AddTo(reply, by), [], Outcome.Emergency, understood, topic);
    }

    /// <summary>Ends the turn without a word.</summary>
    public TurnResult Silent(Outcome outcome, params IReadOnlyList<Effect> effects) => new(state with { LastTurnAt = turn.Now }, null, effects, outcome, understood, null);

    /// <summary>Ends the turn with a reply that carries nothing but itself: confirmations of stop, start and deletion.</summary>
    public TurnResult Plain(Reply reply, ConversationState next, Outcome outcome, params IReadOnlyList<Effect> effects) =>
        new(next with { LastTurnAt = turn.Now }, ScreenParts.AddTo(WithRemarks(reply), turn), effects, outcome, understood, null);

    /// <summary>Ends the turn with a reply and what every reply carries.</summary>
    public TurnResult End(Reply reply, ConversationState next, Outcome outcome, string? topic)
    {
        var complete = WithRemarks(reply);
        var corrected = GivenAnswers.Corrected(state, turn);
        if (corrected.Count > 0)
        {
            complete = complete with { Before = [.. corrected.Select(title => turn.Say(PhraseKeys.NoticeCorrected, "title", title)), .. complete.Before] };
            next = GivenAnswers.Renewed(next, turn);
        }
        if (!state.Greeted) complete = complete with { Notices = FirstNotices(reply), IsFirst = true };
        complete = ScreenParts.AddTo(complete, turn);
        // Who goes on to something else has left the open question; a code sent days later must delete nothing, and a check left is forgotten.
        return new(next with { Greeted = true, LastTurnAt = turn.Now, Question = reply.Opens?.Id, QuestionData = reply.Opens?.Data }, complete, [], outcome, understood, topic);
    }

    private Reply WithRemarks(Reply reply)
    {
        List<string> remarks = [];
        if (turn.Here.Municipality.Fictional) remarks.Add(turn.Say(PhraseKeys.NoticeExample));
        if (turn.Message.MaskedNumbers) remarks.Add(turn.Say(PhraseKeys.NoticeRemoved));
        if (MunicipalityMention.Other(turn) is { } other) remarks.Add(turn.Say(PhraseKeys.MunicipalityOther, "other", other));
        return remarks.Count == 0 ? reply : reply with { Before = [.. remarks, .. reply.Before] };
    }

    private List<string> FirstNotices(Reply reply)
    {
        List<string> notices = [turn.In(reply.Language).Say(PhraseKeys.NoticeFirst)];
        // Who texts one Norwegian or English word may be a reader of any language.
        if (reply.Language.Tag is "nb" or "en" && ReplyLanguage.IsShort(turn.Message.Text))
            notices.Add(turn.Say(PhraseKeys.NoticeOtherLanguage, "languages", LanguageDialog.LatinNames(turn, reply.Language)));
        return notices;
    }
}
