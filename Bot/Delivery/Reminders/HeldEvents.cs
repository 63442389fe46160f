using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>The events of the content in use.</summary>
internal sealed class HeldEvents(KnowledgeHolder knowledge) : IReminderEvents
{
    /// <inheritdoc/>
    public ReminderEvent? Find(string municipality, string key, DateTimeOffset now) =>
        knowledge.Current is { } known ? new KnownEvents(known.Content).Find(municipality, key, now) : null;

    /// <inheritdoc/>
    public string? TitleOf(string municipality, string key, Language language) => knowledge.Current is { } known ? new KnownEvents(known.Content).TitleOf(municipality, key, language) : null;
}
