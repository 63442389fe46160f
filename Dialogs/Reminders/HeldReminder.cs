namespace ChatBot.Dialogs.Reminders;

/// <summary>A reminder that is held, as the person who asked for it may see it.</summary>
/// <param name="Event">The event's key.</param>
/// <param name="Offsets">How long before.</param>
/// <param name="Told">What was said of its date last.</param>
/// <param name="OfPlace">Whether it is the conversation's, and not the person's own.</param>
public sealed record HeldReminder(string Event, IReadOnlyList<ReminderOffset> Offsets, ReminderFacts Told, bool OfPlace);
