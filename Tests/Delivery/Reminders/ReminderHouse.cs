using System.Text;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Delivery.Reminders;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Delivery.Reminders;

/// <summary>Reminders from the subscription to the carrier over a real store, with a clock of the test's. A body has as many segments as letters.</summary>
internal sealed class ReminderHouse : IAsyncDisposable, IReminderMail
{
    public const string Number = "+4759440001";

    public static readonly DateTimeOffset Start = OsloTime.InstantOf(new(2026, 11, 23), new(8, 0));

    private readonly Scratch _folder = new();
    private readonly bool _ownsStore;
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private int _tokens;

    public ReminderHouse(TestClock? clock = null, double rate = 1, SqlStore? store = null)
    {
        Clock = clock ?? new TestClock(Start);
        _ownsStore = store is null;
        Store = store ?? SqlStore.Create(new StorageSettings(StorageProvider.Sqlite, $"Data Source={_folder.Path("reminders.db")}"));
        Settings = new(SendingWindow.Default, TimeSpan.FromDays(30), null, TimeSpan.FromSeconds(2 / rate));
        Carrier = new(Clock, rate);
        Replica = NewReplica();
    }

    public TestClock Clock { get; }

    public SqlStore Store { get; }

    /// <summary>The clock of the machine with the database.</summary>
    public FixedStoreClock DatabaseClock { get; } = new();

    public ISubscriptions Subscriptions => Store;

    public ReminderSettings Settings { get; init; }

    public KnownDates Dates { get; } = new();

    public QueueCarrier Carrier { get; }

    public CollectingLogger<ReminderScheduler> Log { get; } = new();

    public ReminderReplica Replica { get; }

    /// <summary>What has gone out, in Oslo time: <c>person-1 4w 2027-02-02 10:00</c>.</summary>
    public IReadOnlyList<string> Sent => [.. Carrier.Taken.Where(sent => sent.Message.Body != "r").Select(sent => $"{sent.Message.To} {OsloTime.At(sent.Taken):yyyy-MM-dd HH:mm}")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Another replica on the same store.</summary>
    public ReminderReplica NewReplica(ReminderSettings? settings = null)
    {
        var delivery = DeliveryHouse.Settings;
        var sender = new OutboxSender(
            Store, [Carrier], [], new PlainMail(), new Alarms(NullLogger<Alarms>.Instance), DeliveryPace.NewBackoff(new Random(1)), new SendingPause(), delivery, Clock);
        var watch = new ClockWatch(DatabaseClock, Clock, NullLogger<ClockWatch>.Instance);
        var clock = new ReminderClock(Store, settings ?? Settings, watch, NullLogger<ReminderClock>.Instance);
        var flood = new ReminderFlood(Store, settings ?? Settings, NullLogger<ReminderFlood>.Instance);
        return new(
            watch, clock, flood, new ReminderScheduler(Store, Dates, this, clock, flood, settings ?? Settings, Log), new ReminderSender(Store, sender, Dates, clock, settings ?? Settings, delivery), sender);
    }

    /// <summary>A person asks.</summary>
    public async Task AskAsync(string person, string key, params IReadOnlyList<ReminderOffset> offsets)
    {
        var now = Clock.GetUtcNow();
        var facts = Dates[key]!;
        var wanted = offsets.Count > 0 ? offsets : ReminderOffsets.DefaultFor(ReminderEvent.KindOf(key));
        var first = new ReminderPlan(Settings.Window).FirstLook(wanted, facts, now);
        var asked = new NewSubscription(
            person, "sms", "namsos", person, "", key, ReminderOffsets.Write(wanted), facts.Write(), "nb", Number, Encoding.UTF8.GetBytes(person), now, first);
        var turn = new TurnRecord(new("sms", $"ask-{person}-{key}"), new("sms", "namsos", [person]), now, 0, null, [], false, null, [], 0) { Subscriptions = [asked] };
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(turn, Stop));
    }

    public async Task StopAsync(string person) => await Store.CommitAsync(
        new(new("sms", $"stop-{person}"), new("sms", "namsos", [person]), Clock.GetUtcNow(), 0, null, [new Effect.Stop()], false, null, [], 0), Stop);

    /// <summary>Lets everything run at the present instant until there is nothing left to do.</summary>
    public async Task RunAsync(ReminderReplica? replica = null)
    {
        replica ??= Replica;
        while (await replica.Scheduler.RunOnceAsync(Stop) + await replica.Sender.RunOnceAsync(Stop) > 0)
        {
        }
    }

    /// <summary>Lets everything run every so often until an instant.</summary>
    public async Task UntilAsync(DateTimeOffset end, TimeSpan? step = null)
    {
        await RunAsync();
        while (Clock.GetUtcNow() < end)
        {
            Clock.Advance(step ?? TimeSpan.FromMinutes(30));
            await RunAsync();
        }
    }

    public NewReminder Write(NewSubscription asked, PlannedReminder planned, DateTimeOffset now)
    {
        var row = new NewOutboxRow(
            $"{asked.Id}-{_run}-{Interlocked.Increment(ref _tokens)}", OutboxKind.Reminder, "sms", asked.Municipality, asked.Person, asked.Sender, Encoding.UTF8.GetBytes($"{asked.Person} {planned.Code}"),
            Encoding.UTF8.GetBytes("mm"), planned.IsUrgent ? now.AddDays(-1) : now, planned.Until);
        return new(planned.Code, planned.Facts.Write(), planned.Message != ReminderMessage.Near, planned.IsUrgent, 2, row);
    }

    bool IReminderMail.CanWrite => true;

    NewReminder? IReminderMail.Write(NewSubscription asked, PlannedReminder planned, DateTimeOffset now) => Write(asked, planned, now);

    public async ValueTask DisposeAsync()
    {
        if (_ownsStore) await Store.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>One process's share in sending.</summary>
internal sealed record ReminderReplica(ClockWatch Watch, ReminderClock Clock, ReminderFlood Flood, ReminderScheduler Scheduler, ReminderSender Sender, OutboxSender Outbox);
