using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>Writes reminders as their channels carry them.</summary>
internal interface IReminderMail
{
    /// <summary>Whether there is content to write from; before that nothing is planned.</summary>
    bool CanWrite { get; }

    /// <summary>The reminder, sealed for the outbox; null when it cannot be written now.</summary>
    NewReminder? Write(NewSubscription asked, PlannedReminder planned, DateTimeOffset now);
}
