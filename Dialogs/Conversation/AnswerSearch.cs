using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Finds answers for somebody who looks for one to hand on, without a conversation.</summary>
public static class AnswerSearch
{
    /// <summary>The answers that fit what has been typed so far, the best first.</summary>
    /// <param name="query">What has been typed; empty for the menu's topics.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="municipality">Who is answered for.</param>
    /// <param name="knowledge">What may be known.</param>
    /// <param name="settings">The limits of a conversation.</param>
    /// <param name="now">The instant.</param>
    /// <param name="most">The most answers.</param>
    public static IReadOnlyList<Reply> Find(
        string query, Language language, string municipality, Knowledge knowledge, ConversationSettings settings, DateTimeOffset now, int most)
    {
        var (text, _) = SensitiveNumbers.Mask(query);
        var message = new InboundMessage(text, false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "") { OnScreen = true, OthersRead = true };
        var turn = new TurnContext(knowledge, settings, message, ConversationState.Empty, now, language);
        var topics = knowledge.Content.Topics;
        var ids = text.Trim().Length == 0 ? topics.Menu.Select(topic => topic.Id) : Titled(text, turn).Concat(Understood(text, turn));
        return [.. ids.Distinct(StringComparer.Ordinal).Select(topics.Find).OfType<Topic>().Where(IsForOthers).Take(most).Select(topic => Reply(topic, turn)).OfType<Reply>()];
    }

    // A card put into any chat is read by whoever is there.
    private static bool IsForOthers(Topic topic) => topic.Kind == "text" && !TurnFinish.LeavesNoTrace(topic);

    private static IEnumerable<string> Titled(string text, TurnContext turn)
    {
        var folded = TextNormalizer.Fold(text);
        return folded.Length == 0 ? []
            : turn.Knowledge.Content.Topics.All.Where(IsForOthers).Select(topic => topic.Id)
                .Where(id => $" {TextNormalizer.Fold(turn.TitleOf(id))}".Contains(" " + folded, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Understood(string text, TurnContext turn)
    {
        var understood = turn.Knowledge.Understanding.Read(text, turn.Language, turn.Message.Municipality);
        return understood.Verdict == Verdict.NotUnderstood ? [] : understood.Topics.Select(score => score.Topic);
    }

    private static Reply? Reply(Topic topic, TurnContext turn)
    {
        if (Showing.Make(topic.Id, 0, turn) is not { } reply) return null;
        if (turn.Here.Municipality.Fictional) reply = reply with { Before = [turn.Say(PhraseKeys.NoticeExample), .. reply.Before] };
        var complete = ScreenParts.AddTo(reply, turn);
        // What is handed on stands alone: its buttons would lead into a conversation that we may not be in.
        return complete with { Choices = [], Screen = complete.Screen! with { Buttons = [], Helpful = null, HelpfulAnswers = [] } };
    }
}
