namespace ChatBot.Dialogs.Reminders;

/// <summary>What a message of ours tells.</summary>
public enum ReminderMessage
{
    /// <summary>That the event is near.</summary>
    Near,

    /// <summary>That its date has been moved.</summary>
    Moved,

    /// <summary>That its date has become certain.</summary>
    Certain,

    /// <summary>That its date is no longer certain.</summary>
    Unsure,

    /// <summary>That it does not take place.</summary>
    Cancelled,

    /// <summary>That it is held at another place.</summary>
    OtherPlace,

    /// <summary>That it has been taken out of the list, and that we do not know whether it takes place.</summary>
    Unlisted,
}

/// <summary>A message that is to go out now.</summary>
/// <param name="Code">What makes it one of a kind for its subscription and event: an offset's code, or a note's.</param>
/// <param name="Message">What it tells.</param>
/// <param name="Facts">The facts it tells.</param>
/// <param name="Before">The facts that were told before.</param>
/// <param name="IsUrgent">Whether it may go out in closed hours too, because it can spare somebody a trip.</param>
/// <param name="Until">When it may no longer go out.</param>
public sealed record PlannedReminder(
    string Code, ReminderMessage Message, ReminderFacts Facts, ReminderFacts Before, bool IsUrgent, DateTimeOffset Until);

/// <summary>What follows for one subscription at an instant.</summary>
/// <param name="Send">What is to go out now; null for nothing.</param>
/// <param name="Passed">The codes of reminders that will not go out any more: a later one has taken their place, or it is too late.</param>
/// <param name="Again">When to look again; null when the subscription is at its end.</param>
public sealed record PlanStep(PlannedReminder? Send, IReadOnlyList<string> Passed, DateTimeOffset? Again)
{
    /// <summary>Whether nothing more will ever be sent.</summary>
    public bool IsEnd => Again is null;

    internal static PlanStep Wait(DateTimeOffset again, params IReadOnlyList<string> passed) => new(null, passed, again);

    internal static PlanStep End(params IReadOnlyList<string> passed) => new(null, passed, null);
}
