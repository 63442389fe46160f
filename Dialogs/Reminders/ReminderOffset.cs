namespace ChatBot.Dialogs.Reminders;

/// <summary>How long before an event a reminder goes out.</summary>
public enum ReminderOffset
{
    /// <summary>Four weeks before.</summary>
    FourWeeks,

    /// <summary>One week before.</summary>
    OneWeek,

    /// <summary>The day before.</summary>
    OneDay,
}

/// <summary>How offsets are written and counted.</summary>
public static class ReminderOffsets
{
    private const char Between = ',';

    private static readonly (ReminderOffset Offset, string Code, int Days)[] All =
        [(ReminderOffset.FourWeeks, "4w", 28), (ReminderOffset.OneWeek, "1w", 7), (ReminderOffset.OneDay, "1d", 1)];

    /// <summary>What is sent where nobody chooses: all three before a deadline and before a date of one's own, the day before for an activity.</summary>
    public static IReadOnlyList<ReminderOffset> DefaultFor(ReminderEventKind kind) =>
        kind == ReminderEventKind.Activity ? [ReminderOffset.OneDay] : [ReminderOffset.FourWeeks, ReminderOffset.OneWeek, ReminderOffset.OneDay];

    /// <summary>The code of an offset, such as <c>4w</c>.</summary>
    public static string CodeOf(this ReminderOffset offset) => All[(int)offset].Code;

    /// <summary>How many days before the event's day it is.</summary>
    public static int DaysOf(this ReminderOffset offset) => All[(int)offset].Days;

    /// <summary>Several offsets as they are stored: <c>4w,1w</c>.</summary>
    public static string Write(IEnumerable<ReminderOffset> offsets) => string.Join(Between, offsets.Order().Select(CodeOf));

    /// <summary>Reads what <see cref="Write"/> wrote; what is unknown is left out.</summary>
    public static IReadOnlyList<ReminderOffset> Read(string text) =>
        [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries).SelectMany(code => All.Where(one => one.Code == code).Select(one => one.Offset)).Distinct()];
}
