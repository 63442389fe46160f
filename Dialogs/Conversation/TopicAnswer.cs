using System.Globalization;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Makes the plain answer on a topic, with where it comes from, and lets the topic's dialog complete it.</summary>
internal static class TopicAnswer
{
    /// <summary>The answer on a topic, its first page.</summary>
    public static Reply Make(Topic topic, TurnContext turn)
    {
        if (topic.Danger) return DangerReply.To(topic.Id, turn);
        if (topic.ValidTo < turn.Today || topic.ValidFrom > turn.Today) return new(turn.Language, turn.Say(PhraseKeys.ExpiredText)) { Instead = Outcome.Expired };
        var text = turn.Get($"{topic.Id}.Sms");
        if (topic.IsWithdrawn(text.Language.Tag, turn.Here.Municipality.Id)) return new(turn.Language, turn.Say(PhraseKeys.WithdrawnText)) { Instead = Outcome.Withdrawn };
        var details = turn.Get($"{topic.Id}.Full");
        var reply = new Reply(text.Language, text.Text) { Topic = topic.Id, Details = details.IsMachine ? $"{details.Text}\n{turn.In(details.Language).Say(PhraseKeys.NoticeMachine)}" : details.Text };
        // The visible fallback: nobody should wonder why the answer is in another language.
        if (text.IsFallback) reply = reply with { Before = [turn.Say(PhraseKeys.NoticeFallback, "language", NameOf(text.Language, turn))] };
        reply = WithProvenance(reply, topic, turn);
        return DialogMap.ByTopic.TryGetValue(topic.Id, out var dialog) ? dialog.Complete(reply, turn) : reply;
    }

    private static Reply WithProvenance(Reply reply, Topic topic, TurnContext turn)
    {
        // The service's own topics tell of the service itself; there is nothing outside it to confirm.
        if (topic.Source is not { } source || topic.Theme == "service") return reply;
        if (topic.Checked is not null)
            return topic.ReviewBy < turn.Today ? reply with { Provenance = turn.Say(PhraseKeys.NoticeCallToBeSure), ProvenanceShort = turn.Say(PhraseKeys.NoticeCallToBeSure) } : reply;
        return reply with
        {
            Provenance = turn.Say(PhraseKeys.NoticeUnconfirmed, new Dictionary<string, string>
            {
                ["source"] = source.Title,
                ["year"] = source.SourceDate.Year.ToString(CultureInfo.InvariantCulture),
            }),
            ProvenanceShort = turn.Say(PhraseKeys.NoticeCallToBeSure),
        };
    }

    private static string NameOf(Understanding.Language language, TurnContext turn) =>
        language.Names.GetValueOrDefault(turn.Language.Tag, language.OwnName);
}
