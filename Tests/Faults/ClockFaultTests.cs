using ChatBot.Bot.Delivery;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>The clock of the machine is set forward and back while people write.</summary>
[Collection(FaultsCollection.Name)]
public sealed class ClockFaultTests(FaultGround ground)
{
    private const int Persons = 60;

    private static readonly TimeSpan[] Steps =
        [TimeSpan.FromHours(3), TimeSpan.FromHours(-3), TimeSpan.FromMinutes(-61), TimeSpan.FromMinutes(61), TimeSpan.FromSeconds(-90), TimeSpan.FromDays(1), TimeSpan.FromDays(-1)];

    private readonly TestClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clock_that_is_set_forward_and_back_costs_nobody_a_reply()
    {
        await using var twilio = await FakeTwilio.StartAsync(_clock);
        using var settings = ground.NewReplica(twilio).With("Twilio:ReplyMode", "Rest");
        await using var host = await ServiceHost.StartAsync(settings, _clock, readContent: true);
        using var carrier = new Carrier(host.Address);

        var sent = await TalkAsync(carrier, host, twilio);
        // As long as a clock that was set back is behind.
        for (var hour = 0; hour < 30; hour++) await KillTests.AfterAsync(host, _clock, TimeSpan.FromHours(1));
        var rows = await FaultDatabase.Sqlite(settings)("select message_id from inbox");
        var reckoning = Reckoning.Of(sent, twilio.Messages, rows.ToLookup(row => row[0], row => row[0]));

        FaultStage.Tell(reckoning.Line("clock stepping by 90 s to a day, forward and back"));
        Assert.True(reckoning is { IsWhole: true, DangerTwice: 0 }, reckoning.ToString());
    }

    private async Task<IReadOnlyList<SentMessage>> TalkAsync(Carrier carrier, ServiceHost host, FakeTwilio twilio)
    {
        var (random, sent) = (new Random(51), new List<SentMessage>());
        for (var person = 0; person < Persons; person++)
        {
            var number = Carrier.NewPerson();
            foreach (var (index, text) in ground.Mix.Next(random).Index())
            {
                var message = new SentMessage(Carrier.NewSid(), number, index, text);
                sent.Add(message);
                if ((await carrier.TextAsync(number, text.Text, message.Sid)).Body == CarrierAnswer.Silence) message.TakenBy = 0;
                _clock.Advance(TimeSpan.FromSeconds(2));
                var count = sent.Count;
                await Eventually.HoldsAsync(async () =>
                {
                    await host.Get<OutboxSender>().RunOnceAsync(Stop);
                    return twilio.Messages.Count >= count;
                });
            }
            _clock.Step(Steps[person % Steps.Length]);
        }
        return sent;
    }
}
