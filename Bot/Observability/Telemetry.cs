using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Observability;

/// <summary>What the service counts and times, for OpenTelemetry. Never a person, a text, a number, a municipality or an id: those few values that
/// the attributes can have stand in <c>docs/operations.md</c>.</summary>
/// <remarks>Costs next to nothing while nobody listens, and allocates nothing then or while somebody does.</remarks>
internal sealed class Telemetry : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "ChatBot.Bot";

    /// <summary>A turn could not be made for a store that is away.</summary>
    public const string StoreAway = "store-away";

    /// <summary>A turn could not be made for a store that took too long.</summary>
    public const string StoreSlow = "store-slow";

    /// <summary>A turn failed by our own fault.</summary>
    public const string Fault = "fault";

    private const string ByTurn = "turn";
    private const string PastStore = "past-store";
    private const string NoLanguage = "none";

    private static readonly string[] Outcomes = Enum.GetNames<Outcome>();
    private static readonly string[] HeldReasons = Enum.GetNames<Held>();
    private static readonly string[] Kinds = Enum.GetNames<OutboxKind>();
    private static readonly Dictionary<DeliveryState, string> States = Enum.GetValues<DeliveryState>().ToDictionary(state => state, state => state.ToString());

    private readonly ActivitySource _source = new(Name);
    private readonly double _traceShare;
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _held;
    private readonly Counter<long> _unmade;
    private readonly Counter<long> _danger;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _reports;
    private readonly Counter<long> _planned;
    private readonly Counter<long> _loopFaults;
    private readonly Counter<long> _storeFaults;

    /// <summary>Makes the instruments.</summary>
    /// <param name="traceShare">The share of turns and deliveries that are traced, from 0 to 1. Drawn here and not by a sampler, which would have each made first.</param>
    public Telemetry(double traceShare = 1)
    {
        _traceShare = traceShare;
        Meter = new(Name);
        _turns = Meter.CreateCounter<long>("chatbot.turns", "{turn}", "Turns committed.");
        _duration = Meter.CreateHistogram("chatbot.turn.duration", "s", "How long a turn took, from the message to the commit.", null, new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });
        _held = Meter.CreateCounter<long>("chatbot.turns.held", "{turn}", "Turns whose reply was held back.");
        _unmade = Meter.CreateCounter<long>("chatbot.turns.unmade", "{turn}", "Messages whose turn could not be made.");
        _danger = Meter.CreateCounter<long>("chatbot.danger.answers", "{answer}", "Answers on danger.");
        _attempts = Meter.CreateCounter<long>("chatbot.deliveries", "{attempt}", "Attempts to hand a message to its carrier.");
        _reports = Meter.CreateCounter<long>("chatbot.delivery.reports", "{report}", "What the carrier reported of messages.");
        _planned = Meter.CreateCounter<long>("chatbot.reminders.planned", "{subscription}", "Subscriptions looked at because they were due.");
        _loopFaults = Meter.CreateCounter<long>("chatbot.loop.faults", "{fault}", "Rounds of background work that failed.");
        _storeFaults = Meter.CreateCounter<long>("chatbot.store.faults", "{fault}", "Times the store was away or too slow.");
    }

    /// <summary>The meter; gauges are added to it where somebody listens.</summary>
    public Meter Meter { get; }

    /// <summary>Begins the trace of a turn; null while nobody listens.</summary>
    public Activity? StartTurn(string channel) => IsTraced() ? _source.StartActivity("turn", ActivityKind.Internal)?.SetTag("channel", channel) : null;

    /// <summary>Begins the trace of handing a message to its carrier; null while nobody listens.</summary>
    public Activity? StartDelivery(string channel) => IsTraced() ? _source.StartActivity("delivery", ActivityKind.Client)?.SetTag("channel", channel) : null;

    /// <summary>A turn was committed.</summary>
    public void TurnDone(string channel, Outcome outcome, Held held, bool isDanger, string? language, TimeSpan elapsed)
    {
        var end = Outcomes[(int)outcome];
        // Which language somebody in danger writes is nobody's to count.
        if (isDanger) language = null;
        _turns.Add(1, new("channel", channel), new("outcome", end), new("language", language ?? NoLanguage));
        _duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
        if (held != Held.Nothing) _held.Add(1, new("channel", channel), new("reason", HeldReasons[(int)held]));
        if (isDanger && held == Held.Nothing) _danger.Add(1, new("channel", channel), new("way", ByTurn));
        if (_source.HasListeners() && Activity.Current is { } trace && trace.Source == _source) trace.SetTag("outcome", end).SetTag("language", language ?? NoLanguage);
    }

    /// <summary>A turn could not be made.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="reason"><see cref="StoreAway"/>, <see cref="StoreSlow"/> or <see cref="Fault"/>.</param>
    public void TurnUnmade(string channel, string reason)
    {
        _unmade.Add(1, new("channel", channel), new("reason", reason));
        if (reason != Fault) _storeFaults.Add(1, new KeyValuePair<string, object?>("where", ByTurn));
        if (_source.HasListeners() && Activity.Current is { } trace && trace.Source == _source) trace.SetStatus(ActivityStatusCode.Error, reason);
    }

    /// <summary>Danger was answered although the store was away.</summary>
    public void DangerPastStore(string channel) => _danger.Add(1, new("channel", channel), new("way", PastStore));

    /// <summary>A message was handed to its carrier, or should have been.</summary>
    public void Attempted(string channel, OutboxKind kind, SendOutcome outcome) => _attempts.Add(1, new("channel", channel), new("kind", Kinds[(int)kind]), new("outcome", outcome switch
    {
        SendOutcome.Taken => "taken",
        SendOutcome.NotProcessed => "not-processed",
        SendOutcome.Refused => "refused",
        _ => "unknown",
    }));

    /// <summary>The carrier told how far a message has come.</summary>
    public void Reported(DeliveryState state) => _reports.Add(1, new KeyValuePair<string, object?>("state", States[state]));

    /// <summary>Reminders that were due were looked at.</summary>
    public void Planned(int subscriptions)
    {
        if (subscriptions > 0) _planned.Add(subscriptions);
    }

    /// <summary>A round of background work failed.</summary>
    public void LoopFailed(string loop, Exception exception)
    {
        _loopFaults.Add(1, new KeyValuePair<string, object?>("loop", loop));
        if (exception is StoreUnavailableException) _storeFaults.Add(1, new KeyValuePair<string, object?>("where", "loop"));
    }

    private bool IsTraced() => _source.HasListeners() && Random.Shared.NextDouble() < _traceShare;

    /// <inheritdoc/>
    public void Dispose()
    {
        Meter.Dispose();
        _source.Dispose();
    }
}
