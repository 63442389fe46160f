using System.Globalization;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery.Reminders;

/// <summary>No reminder twice and none lost, whoever sends and however the clock runs.</summary>
public sealed class ReminderOnceTests(PostgresCluster cluster)
{
    private const int People = 150;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_senders_in_one_process_on_SQLite_send_each_reminder_once()
    {
        await using var house = new ReminderHouse(rate: 100_000);
        await SendBySeveralAsync(house, [house, house]);
    }

    [Fact]
    public async Task Replicas_on_PostgreSQL_with_connections_of_their_own_send_each_reminder_once()
    {
        var database = await cluster.EmptyDatabaseAsync("reminderonce", Stop);
        var clock = new TestClock(ReminderHouse.Start);
        List<SqlStore> stores = [];
        for (var i = 0; i < 3; i++) stores.Add(SqlStore.Create(new StorageSettings(StorageProvider.Postgres, database)));
        await using var first = new ReminderHouse(clock, rate: 100_000, stores[0]);
        await using var second = new ReminderHouse(clock, rate: 100_000, stores[1]);
        await using var third = new ReminderHouse(clock, rate: 100_000, stores[2]);

        await SendBySeveralAsync(first, [first, second, third]);

        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task Over_two_years_with_restarts_pauses_and_a_clock_that_steps_each_reminder_comes_once()
    {
        await using var house = new ReminderHouse(rate: 100_000);
        var (days, random) = (new List<DateOnly>(), new Random(4204));
        // Mondays, 18 May, the Tuesday after Easter, both days after a change of the clock, and any other.
        foreach (var day in (string[])["2026-12-07", "2027-05-18", "2027-03-30", "2027-03-29", "2027-11-01", "2028-04-18", "2028-05-18", "2028-10-30"]) days.Add(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        for (var i = 0; i < 60; i++) days.Add(new DateOnly(2026, 12, 24).AddDays(random.Next(690)));
        foreach (var day in days.Distinct())
        {
            var key = KnownEvents.OwnOn(day).Key;
            house.Dates[key] = new(day);
            await house.AskAsync(key, key, ReminderOffset.OneWeek, ReminderOffset.OneDay);
        }

        while (house.Clock.GetUtcNow() < OsloTime.InstantOf(new(2028, 12, 1), TimeOnly.MinValue))
        {
            await house.RunAsync(random.Next(5) == 0 ? house.NewReplica() : null);
            house.Clock.Advance(TimeSpan.FromMinutes(random.Next(10) == 0 ? random.Next(1, 600) : 170));
        }

        Assert.Equal(house.Sent.Count, house.Carrier.Taken.Select(sent => sent.Message.To).Distinct().Count());
        Assert.All(house.Carrier.Taken, sent => Assert.True(SendingWindow.Default.IsOpen(sent.Taken)));
        Assert.Equal(days.Distinct().Count() * 2, house.Sent.Count + house.Log.Lines.Count);
        Assert.Equal(0, (await house.Subscriptions.FiguresAsync(default, Stop)).Subscriptions);
    }

    [Fact]
    public async Task An_attempt_whose_outcome_nobody_knows_is_not_made_again()
    {
        await using var house = new ReminderHouse { Dates = { [KnownDates.Grant] = new(new(2027, 3, 2)) } };
        await house.AskAsync("anna", KnownDates.Grant, ReminderOffset.OneWeek);
        house.Carrier.Instead = _ => new Bot.Channels.SendOutcome.Unknown("timeout");
        house.Clock.Advance(OsloTime.InstantOf(new(2027, 2, 23), new(10, 0)) - house.Clock.GetUtcNow());
        await house.RunAsync();
        house.Carrier.Instead = _ => null;

        var alarms = new Bot.Observability.Alarms(Microsoft.Extensions.Logging.Abstractions.NullLogger<Bot.Observability.Alarms>.Instance);
        house.Clock.Advance(DeliveryHouse.Settings.Lease + DeliveryPace.LookUpAfter);
        await new AmbiguityResolver(house.Store, [new EmptyRecords()], new PlainMail(), alarms, DeliveryHouse.Settings, house.Clock).RunOnceAsync(Stop);
        await house.UntilAsync(OsloTime.InstantOf(new(2027, 3, 3), TimeOnly.MinValue));

        Assert.Empty(house.Sent);
        Assert.Equal(1, alarms.CountOf(Bot.Observability.AlarmKind.Unsettled));
    }

    private static async Task SendBySeveralAsync(ReminderHouse house, IReadOnlyList<ReminderHouse> senders)
    {
        foreach (var sender in senders) sender.Dates["own:2026-11-24"] = new(new(2026, 11, 24));
        for (var i = 0; i < People; i++) await house.AskAsync($"person-{i}", "own:2026-11-24", ReminderOffset.OneDay);
        house.Clock.Advance(TimeSpan.FromHours(2));

        await Task.WhenAll(senders.Concat(senders).Select(sender => Task.Run(() => sender.RunAsync(sender.NewReplica()), Stop)));
        foreach (var sender in senders) await sender.RunAsync();

        var sent = senders.Distinct().SelectMany(sender => sender.Carrier.Taken).Select(one => one.Message.To).ToList();
        Assert.Equal(People, sent.Count);
        Assert.Equal(People, sent.Distinct().Count());
    }

    private sealed class EmptyRecords : Bot.Channels.ICarrierRecords
    {
        public string Channel => "sms";

        public bool CanLookUp => true;

        public bool CanLookUpFor(string sender) => true;

        public Task<IReadOnlyList<Bot.Channels.CarrierRecord>?> FindAsync(string sender, string to, DateTimeOffset since, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Bot.Channels.CarrierRecord>?>([]);

        public Task<Bot.Channels.SendOutcome> DeleteAsync(string sender, string providerId, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
