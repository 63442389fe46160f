using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Tests.Dialogs.Reminders;

/// <summary>One subscription carried through time as the store carries it: what is sent is done, and what was told is remembered.</summary>
internal sealed class PlanRun
{
    public const string Deadline = "grant:bufdir/2027/1";

    public static readonly SendingWindow Window = SendingWindow.Default;

    private readonly ReminderPlan _plan = new(Window);
    private Subscription _subscription;

    public PlanRun(ReminderFacts told, string key = Deadline, params IReadOnlyList<ReminderOffset> offsets)
    {
        Key = key;
        Event = new(key, ReminderEvent.KindOf(key), told);
        _subscription = new(key, offsets.Count > 0 ? offsets : ReminderOffsets.DefaultFor(Event.Kind), told, new HashSet<string>(), 0, default);
    }

    /// <summary>The event that was asked for.</summary>
    public string Key { get; }

    /// <summary>The event as it is known; a test changes it.</summary>
    public ReminderEvent? Event { get; set; }

    public List<(DateTimeOffset At, PlannedReminder Reminder)> Sent { get; } = [];

    public List<string> Passed { get; } = [];

    public bool IsOver { get; private set; }

    /// <summary>When the plan wants to be asked again.</summary>
    public DateTimeOffset? Again { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset Since
    {
        get => _subscription.Since;
        set => _subscription = _subscription with { Since = value };
    }

    public static DateTimeOffset Oslo(int year, int month, int day, int hour = 0, int minute = 0) => OsloTime.InstantOf(new(year, month, day), new(hour, minute));

    public void Move(ReminderFacts facts) => Event = Event! with { Facts = facts };

    /// <summary>Runs the plan at an instant, as often as it has something to send.</summary>
    public void At(DateTimeOffset now)
    {
        while (!IsOver)
        {
            var step = _plan.At(_subscription, Event, now);
            Passed.AddRange(step.Passed);
            var done = _subscription.Done.Concat(step.Passed).ToHashSet();
            (IsOver, Again) = (step.IsEnd, step.Again);
            if (step.Send is not { } send)
            {
                _subscription = _subscription with { Done = done };
                return;
            }
            Sent.Add((now, send));
            done.Add(send.Code);
            _subscription = _subscription with { Told = send.Facts, Done = done, Notes = _subscription.Notes + (send.Message == ReminderMessage.Near ? 0 : 1) };
        }
    }

    /// <summary>Runs the plan every quarter of an hour from one instant to another.</summary>
    public PlanRun Through(DateTimeOffset from, DateTimeOffset to)
    {
        for (var now = from; now <= to && !IsOver; now += TimeSpan.FromMinutes(15)) At(now);
        return this;
    }

    /// <summary>What was sent, in Oslo time: <c>4w 2027-02-01 10:00</c>.</summary>
    public IReadOnlyList<string> Log => [.. Sent.Select(sent => $"{sent.Reminder.Code} {OsloTime.At(sent.At):yyyy-MM-dd HH:mm}")];
}
