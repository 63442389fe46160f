using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>Holds reminders back when far more of them are due at once than the day was to bring: a wrong clock, a restored database or a slip
/// in a date would else text everybody. A person lets them go, with <c>--release-reminders</c>.</summary>
internal sealed partial class ReminderFlood(ISubscriptions subscriptions, ReminderSettings settings, ILogger<ReminderFlood> log)
{
    /// <summary>How many times the day's plan may be due at once.</summary>
    private const int Times = 5;

    private volatile bool _isHeld;

    /// <summary>Whether reminders wait for a person; for health.</summary>
    public bool IsHeld => _isHeld;

    /// <summary>Whether what is due now has to wait.</summary>
    public async Task<bool> HoldsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var load = await subscriptions.LoadAsync(DayOf(now), now, cancellation);
        var holds = load.Due > Math.Max(settings.FewAtOnce, Times * load.Planned);
        if (holds && !_isHeld) LogHeld(load.Due, load.Planned);
        return _isHeld = holds;
    }

    private static ReminderDay DayOf(DateTimeOffset now)
    {
        var day = OsloTime.DayOf(now);
        return new(day, OsloTime.InstantOf(day, TimeOnly.MinValue), OsloTime.InstantOf(day.AddDays(1), TimeOnly.MinValue));
    }

    [LoggerMessage(832, LogLevel.Error, "R112 {Due} reminders are due at once, and the day was to bring {Planned}. None of them goes out until somebody has run the program with --release-reminders")]
    private partial void LogHeld(long due, long planned);
}
