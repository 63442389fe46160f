using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>Looks at what is due and passes it to the outbox, each reminder once, whichever replica looks.</summary>
internal sealed partial class ReminderScheduler(
    ISubscriptions subscriptions, IReminderEvents events, IReminderMail mail, ReminderClock clock, ReminderFlood flood, ReminderSettings settings, ILogger<ReminderScheduler> log,
    Telemetry? telemetry = null)
{
    /// <summary>How many subscriptions are planned in one transaction: turns wait for it no longer than for each other.</summary>
    private const int Batch = 32;

    /// <summary>How often all events are looked at.</summary>
    private static readonly TimeSpan WatchEvery = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait where an event is just being changed.</summary>
    private static readonly TimeSpan SoonAgain = TimeSpan.FromMinutes(1);

    private readonly ReminderPlan _plan = new(settings.Window);
    private readonly EventWatch _watch = new(subscriptions, events);
    private DateTimeOffset _watchedAt;

    /// <summary>One round. Returns how many subscriptions it planned.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!mail.CanWrite || await clock.NowAsync(cancellation) is not { } now) return 0;
        // Not before every batch: with many due, looking at all events each time would cost more than the reminders.
        if ((now - _watchedAt).Duration() >= WatchEvery)
        {
            _watchedAt = now;
            await _watch.RunOnceAsync(now, cancellation);
        }
        if (await flood.HoldsAsync(now, cancellation)) return 0;
        List<(string Kind, string Code)> missed = [];
        var planned = await subscriptions.PlanAsync(
            Batch,
            now,
            stored =>
            {
                var follows = Plan(stored, now);
                missed.AddRange(follows.Skipped.Select(code => (ReminderEvent.KindOf(stored.Asked.Event).ToString(), code)));
                return follows;
            },
            cancellation);
        foreach (var (kind, code) in missed) LogMissed(kind, code);
        telemetry?.Planned(planned);
        return planned;
    }

    private PlannedSubscription Plan(StoredSubscription stored, DateTimeOffset now)
    {
        var asked = stored.Asked;
        var known = events.Find(asked.Municipality, asked.Event, now);
        // What is just being changed is neither told as it was nor as it may be.
        if (known is not null && stored.Facts is { } held && known.Facts.Write() != held) return new(null, [], now + SoonAgain);
        var subscription = new Subscription(asked.Event, ReminderOffsets.Read(asked.Offsets), ReminderFacts.Read(asked.Told), stored.Done, stored.Notes, asked.Since);
        var step = _plan.At(subscription, known, now);
        if (step.Send is not { } send) return new(null, step.Passed, step.Again);
        // Without a text there is nothing to send yet: the content is just being loaded, or the address cannot be opened.
        return mail.Write(asked, send, now) is { } reminder ? new(reminder, step.Passed, step.Again) : new(null, [], now + SoonAgain);
    }

    [LoggerMessage(821, LogLevel.Warning, "R101 A reminder of kind {Kind}, {Code}, was not sent: it was too late for it, or a later one took its place")]
    private partial void LogMissed(string kind, string code);
}
