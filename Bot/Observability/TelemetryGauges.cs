using System.Diagnostics.Metrics;
using ChatBot.Bot.Delivery.Reminders;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Content;

namespace ChatBot.Bot.Observability;

/// <summary>What is there now: the outbox, reminders, content, alarms. There only where telemetry is on, for the store is asked for some of it.</summary>
internal sealed class TelemetryGauges
{
    private readonly ITurnStore _store;
    private readonly ISubscriptions _subscriptions;
    private readonly KnowledgeHolder _knowledge;
    private readonly ContentWatch _content;
    private readonly IAlarms _alarms;
    private readonly ReminderClock _clock;
    private readonly TimeProvider _time;
    private volatile Figures? _latest;

    /// <summary>Adds them to the meter.</summary>
    public TelemetryGauges(
        Telemetry telemetry, ITurnStore store, ISubscriptions subscriptions, KnowledgeHolder knowledge, ContentWatch content, IAlarms alarms, ReminderClock clock, TimeProvider time)
    {
        (_store, _subscriptions, _knowledge, _content, _alarms, _clock, _time) = (store, subscriptions, knowledge, content, alarms, clock, time);
        var meter = telemetry.Meter;
        // Without an answer of the store there is no figure: a zero would say that all is well.
        Gauge(meter, "chatbot.outbox.waiting", "{message}", "Messages that wait in the outbox, reminders left out.", latest => latest.Store.Waiting);
        Gauge(meter, "chatbot.outbox.age", "s", "The age of the oldest message in the outbox that is due, reminders left out.", latest => (long)(latest.Store.OutboxAge?.TotalSeconds ?? 0));
        Gauge(meter, "chatbot.replies.unconfirmed", "{reply}", "Replies past their time whose delivery nobody confirmed.", latest => latest.Store.Unconfirmed);
        Gauge(meter, "chatbot.reminders.subscriptions", "{subscription}", "Reminders that people have asked for.", latest => latest.Reminders.Subscriptions);
        Gauge(meter, "chatbot.reminders.waiting", "{message}", "Reminders that wait in the outbox.", latest => latest.Reminders.Waiting);
        Gauge(meter, "chatbot.reminders.overdue", "{subscription}", "Reminders that should have been looked at five minutes ago.", latest => latest.Reminders.Overdue);
        meter.CreateObservableGauge("chatbot.reminders.clock", () => _clock.IsDoubted ? 0L : 1L, "1", "Whether the clock is believed: 1, or 0 when no reminder goes out for it.");
        meter.CreateObservableGauge("chatbot.store.up", () => _latest is null ? 0L : 1L, "1", "Whether the store answered when it was last asked.");
        meter.CreateObservableCounter("chatbot.content.swaps", () => _knowledge.Swaps, "{swap}", "Times that content was taken into use since the start.");
        meter.CreateObservableGauge("chatbot.content.problems", Problems, "{problem}", "Faults of the content that staff are told of.");
        meter.CreateObservableCounter("chatbot.alarms", Alarms, "{alarm}", "Alarms since the start.");
    }

    /// <summary>Asks the store. Returns 0, as there is nothing more to do at once.</summary>
    public async Task<int> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            var now = _time.GetUtcNow();
            _latest = new(await _store.HealthAsync(now, cancellation), await _subscriptions.FiguresAsync(now - HealthReport.Overdue, cancellation));
        }
        catch (StoreUnavailableException)
        {
            _latest = null;
        }
        return 0;
    }

    private void Gauge(Meter meter, string name, string unit, string description, Func<Figures, long> figure) =>
        meter.CreateObservableGauge(name, () => _latest is { } latest ? [new Measurement<long>(figure(latest))] : Array.Empty<Measurement<long>>(), unit, description);

    private IEnumerable<Measurement<long>> Problems() => Enum.GetValues<ProblemEffect>().Select(effect =>
        new Measurement<long>(_content.Problems.Count(problem => problem.Effect == effect), new KeyValuePair<string, object?>("effect", effect.ToString())));

    private IEnumerable<Measurement<long>> Alarms() => Enum.GetValues<AlarmKind>().Select(kind =>
        new Measurement<long>(_alarms.CountOf(kind), new KeyValuePair<string, object?>("kind", kind.ToString())));

    private sealed record Figures(StoreHealth Store, ReminderFigures Reminders);
}
