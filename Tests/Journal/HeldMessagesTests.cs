using System.Text;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Delivery;
using ChatBot.Tests.Delivery.Reminders;
using ChatBot.Tests.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Journal;

/// <summary>Messages that a restore left, and what the carrier remembers of them.</summary>
public sealed class HeldMessagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_carrier_has_is_not_sent_again_and_what_it_has_not_is_sent_once()
    {
        using var scratch = new Scratch();
        var clock = new TestClock(Some.Noon);
        var records = new Records("sent before the restore");
        var alarms = new Alarms(NullLogger<Alarms>.Instance);
        var database = new SqliteDatabase($"Data Source={scratch.Path("chatbot.db")}");
        await using var store = new SqlStore(database, new(StorageProvider.Sqlite, "Data Source=held"));
        await store.AddAsync([Row("sent", "sent before the restore"), Row("unsent", "never sent"), Row("teams", "elsewhere") with { Channel = "msteams" }], Some.Noon, Stop);
        await database.WriteAsync(session => History.HoldAsync(session, Some.Noon), Stop);
        var resolver = new AmbiguityResolver(store, [records], new PlainMail(), alarms, DeliveryHouse.Settings, clock);
        clock.Advance(TimeSpan.FromMinutes(5));

        await resolver.RunOnceAsync(Stop);
        var carrier = new QueueCarrier(clock, 1000);
        var sender = new OutboxSender(store, [carrier], [records], new PlainMail(), alarms, DeliveryPace.NewBackoff(new Random(1)), new SendingPause(), DeliveryHouse.Settings, clock);
        await sender.RunOnceAsync(Stop);
        await resolver.RunOnceAsync(Stop);
        await sender.RunOnceAsync(Stop);

        Assert.Equal("never sent", Assert.Single(carrier.Taken).Message.Body);
        Assert.Equal(1, (await store.HeldAsync(Stop))!.Rows);
    }

    private static NewOutboxRow Row(string token, string body) => Some.Row(token) with { SealedAddress = Encoding.UTF8.GetBytes("+4790000001"), SealedBody = Encoding.UTF8.GetBytes(body) };

    /// <summary>A carrier that remembers some texts.</summary>
    private sealed class Records(params string[] texts) : ICarrierRecords
    {
        public string Channel => "sms";

        public bool CanLookUp => true;

        public bool CanLookUpFor(string sender) => true;

        public Task<IReadOnlyList<CarrierRecord>?> FindAsync(string sender, string to, DateTimeOffset since, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<CarrierRecord>?>([.. texts.Select((text, i) => new CarrierRecord($"SM{i}", text, Some.Noon, DeliveryState.Delivered, null, null))]);

        public Task<SendOutcome> DeleteAsync(string sender, string providerId, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
