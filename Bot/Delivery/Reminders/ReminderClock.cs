using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>Whether the clock is believed. One that is a year ahead would send a year's reminders at once, so after too long a pause nothing
/// goes out until somebody has looked at it.</summary>
internal sealed partial class ReminderClock(ISubscriptions subscriptions, ReminderSettings settings, ClockWatch watch, ILogger<ReminderClock> log)
{
    /// <summary>How often the time is recorded.</summary>
    private static readonly TimeSpan Record = TimeSpan.FromMinutes(1);

    private volatile bool _isDoubted;

    /// <summary>Whether nothing goes out because the clock is not believed; for health.</summary>
    public bool IsDoubted => _isDoubted || watch.Doubt != ClockDoubt.None;

    /// <summary>The instant, or null when the clock is not believed.</summary>
    public async Task<DateTimeOffset?> NowAsync(CancellationToken cancellation)
    {
        if (await watch.NowAsync(cancellation) is not { } now) return null;
        var seen = await subscriptions.SeenAtAsync(cancellation);
        var isDoubted = seen is { } last && now - last > settings.LongestPause && !WasChecked(now);
        if (isDoubted && !_isDoubted) LogDoubted((int)(now - seen!.Value).TotalDays);
        _isDoubted = isDoubted;
        if (isDoubted) return null;
        if (seen is null || now - seen > Record) await subscriptions.NoteSeenAsync(now, cancellation);
        return now;
    }

    private bool WasChecked(DateTimeOffset now) => settings.ClockChecked is { } day && Math.Abs(OsloTime.DayOf(now).DayNumber - day.DayNumber) <= 1;

    [LoggerMessage(820, LogLevel.Error, "R100 The clock is {Days} days ahead of when reminders were last looked at. No reminder goes out until Reminders:ClockChecked says that it is right")]
    private partial void LogDoubted(int days);
}
