using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Rendering;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Makes the reply for what a conversation shows: the menu, a list, or a topic, at a page.</summary>
/// <remarks>What is shown is remembered by id and made anew from the present content, so that an edit between two messages shows at once.</remarks>
internal static class Showing
{
    private const string ClarifyPrefix = "clarify:";

    /// <summary>The id of a question back among topics.</summary>
    public static string Clarify(IEnumerable<string> topics) => ClarifyPrefix + string.Join(',', topics);

    /// <summary>The reply, or null when nothing is shown under that id or the page does not exist.</summary>
    public static Reply? Make(string id, int page, TurnContext turn)
    {
        if (id == MenuDialog.Showing) return Paged(MenuDialog.Open(turn), page, turn);
        if (id.StartsWith(ClarifyPrefix, StringComparison.Ordinal)) return Paged(ClarifyAmong(id[ClarifyPrefix.Length..].Split(','), turn), page, turn);
        if (id == LanguageList(0)) return Languages(turn, 0, page);
        if (id == LanguageList(1)) return Languages(turn, 1, page);
        if (RightsDialog.Again(id, turn) is { } result) return Paged(result, page, turn);
        if (id.StartsWith(GrantsDialog.Shown, StringComparison.Ordinal)) return GrantsDialog.Again(id, turn) is { } grants ? Paged(grants, page, turn) : null;
        if (ActivityDialog.Again(id, page, turn) is { } activities) return Paged(activities, page, turn);
        if (ReminderRule.Again(id, turn) is { } set) return Paged(set, page, turn);
        return turn.Knowledge.Content.Topics.Find(id) is { Kind: not Topic.KindOfOutside } topic ? Paged(TopicAnswer.Make(topic, turn), page, turn) : null;
    }

    /// <summary>The topic that an id belongs to: that of its dialog for what a dialog shows.</summary>
    public static string TopicOf(string id) =>
        id.StartsWith(RightsDialog.Shown, StringComparison.Ordinal) ? RightsDialog.TopicId
        : id.StartsWith(GrantsDialog.Shown, StringComparison.Ordinal) ? GrantsDialog.TopicId
        : Activities.ActivityIds.Owns(id) ? ActivityDialog.TopicId
        : id;

    /// <summary>What <c>9</c> leads to when the pages of an id are at their end; null when nothing follows.</summary>
    public static string? After(string id) => id == "language-change" || id == LanguageList(0) ? LanguageList(1) : GrantsDialog.After(id) ?? ActivityDialog.After(id);

    private static string LanguageList(int list) => list == 0 ? "languages" : "languages-more";

    private static Reply? Languages(TurnContext turn, int list, int page)
    {
        var choices = LanguageDialog.List(turn, list);
        var text = turn.Say("language-change.Sms");
        return choices.Count == 0 ? null : Paged(new Reply(turn.Language, text) { Choices = choices }, page, turn);
    }

    private static Reply ClarifyAmong(string[] topics, TurnContext turn) => new(turn.Language, turn.Say(PhraseKeys.ClarifyHead))
    {
        Choices = [.. topics.Select(topic => (Id: topic, Title: TitleOf(topic, turn))).Where(topic => topic.Title is not null).Select(topic => new Choice(topic.Id, topic.Title!))],
        Foot = turn.Say(PhraseKeys.ClarifyFoot),
    };

    private static string? TitleOf(string topic, TurnContext turn)
    {
        var content = turn.Knowledge.Content;
        return content.National.Referrals.Find(topic) is { } referral ? referral.TitleIn(turn.Language.Tag)
            : content.Topics.Find(topic) is { Kind: not Topic.KindOfOutside } ? turn.TitleOf(topic) : null;
    }

    private static Reply? Paged(Reply reply, int page, TurnContext turn)
    {
        var paged = reply with { Page = page, Hints = reply.IsDanger ? ReplyHints.None : turn.Hints() };
        return page == 0 || SmsRenderer.Render(paged, turn.Settings) is not null ? paged : null;
    }
}
