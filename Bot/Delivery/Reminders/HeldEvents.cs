using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>The events of the content in use.</summary>
internal sealed class HeldEvents(KnowledgeHolder knowledge) : IReminderEvents
{
    /// <inheritdoc/>
    public ReminderEvent? Find(string municipality, string key, DateTimeOffset now) =>
        knowledge.Current is { } known ? new KnownEvents(known.Content.GrantsOf).Find(municipality, key, now) : null;

    /// <inheritdoc/>
    public string? TitleOf(string municipality, string key) => knowledge.Current is { } known ? new KnownEvents(known.Content.GrantsOf).TitleOf(municipality, key) : null;
}
