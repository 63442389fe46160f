using System.Globalization;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Two processes of the service on one PostgreSQL, with reminders that are due.</summary>
public sealed class ReminderProcessesTests(PostgresCluster cluster)
{
    private const int People = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_send_each_reminder_once()
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        var database = await cluster.EmptyDatabaseAsync("reminderprocesses", Stop);
        using var settings = new ServiceHostSettings().WithRest(twilio)
            .With("Storage:Provider", "Postgres").With("Storage:ConnectionString", database).With("Twilio:SegmentsPerSecond", "1000")
            .With("Reminders:Opens", "00:00").With("Reminders:At", "00:00").With("Reminders:Closes", "23:59").With("Reminders:ClosedDays", OsloTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(3).DayOfWeek.ToString());
        settings.CopyLightContent();
        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, database));
        await AskAsync(store, new AddressVault(new Seal(KeyRing.Parse([settings.Values["Privacy:SealKeys:0"]!], "Privacy:SealKeys"))));

        await using var first = await ServiceProcess.StartAsync(settings);
        await using var second = await ServiceProcess.StartAsync(settings);
        await Eventually.HoldsAsync(() => twilio.Messages.Count >= People, 120);
        await Eventually.HoldsAsync(async () => (await ((ISubscriptions)store).FiguresAsync(DateTimeOffset.MaxValue, Stop)).Waiting == 0, 60);

        var to = twilio.Messages.Select(message => message.To).ToList();
        Assert.Equal(People, to.Count);
        Assert.Equal(People, to.Distinct().Count());
    }

    private static async Task AskAsync(SqlStore store, AddressVault addresses)
    {
        var now = TimeProvider.System.GetUtcNow();
        var tomorrow = KnownEvents.OwnOn(OsloTime.DayOf(now).AddDays(1));
        for (var i = 0; i < People; i++)
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            var number = PhoneNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"+479900{i:0000}"));
            var asked = new NewSubscription(
                id, "sms", "namsos", $"person-{id}", "", tomorrow.Key, ReminderOffset.OneDay.CodeOf(), tomorrow.Facts.Write(), "nb", FakeTwilio.OurNumber, addresses.Close(number, id), now.AddDays(-2), now);
            var turn = new TurnRecord(new("sms", $"ask-{id}"), new("sms", "namsos", [$"person-{id}"]), now, 0, null, [], false, null, [], 0) { Subscriptions = [asked] };
            Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(turn, Stop));
        }
    }
}
