namespace ChatBot.Dialogs.Reminders;

/// <summary>What one person, or one channel, has asked to be reminded of.</summary>
/// <param name="Event">The event's key.</param>
/// <param name="Offsets">How long before.</param>
/// <param name="Told">What they were told of the event's date last.</param>
/// <param name="Done">The codes of the reminders that have gone out, or never will.</param>
/// <param name="Notes">How many changes of the date they have been told.</param>
/// <param name="Since">When they asked.</param>
public sealed record Subscription(
    string Event, IReadOnlyList<ReminderOffset> Offsets, ReminderFacts Told, IReadOnlySet<string> Done, int Notes, DateTimeOffset Since)
{
    /// <summary>The code of the next note on a change.</summary>
    public string NextNote => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"note-{Notes + 1}");
}
