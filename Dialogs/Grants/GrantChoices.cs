using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Dialogs.Grants;

/// <summary>What one can do next about a grant that is shown, in the order of the numbers.</summary>
internal static class GrantChoices
{
    /// <summary>The choices; at most seven.</summary>
    /// <param name="grant">The grant shown.</param>
    /// <param name="turn">The turn.</param>
    public static IReadOnlyList<Choice> Of(Grant grant, TurnContext turn)
    {
        var texts = new GrantTexts(turn);
        List<Choice> choices = [new(GrantsDialog.How(grant.Id), texts.Say("choice.apply"))];
        if (grant.Topic is { } topic && turn.Knowledge.Content.Topics.Find(topic) is not null) choices.Add(new(topic, turn.TitleOf(topic)));
        choices.Add(new(GrantsDialog.TopicId, texts.Say("choice.all")));
        if (ReminderTargets.Of(grant, turn).Event is { } deadline) choices.Add(new ReminderReplies(turn).Offer(deadline.Key));
        return choices;
    }
}
