using System.Net;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Spool;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Faults;

/// <summary>A message on which some part of the service always breaks: in its turn, in the spool, in the outbox. It is set aside and told, and all others go on.</summary>
[Collection(FaultsCollection.Name)]
public sealed class PoisonTests(FaultGround ground)
{
    private const string Poison = "dette er gift for systemet";

    private readonly TestClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_turn_it_is_answered_with_the_fixed_text_and_the_others_go_on()
    {
        await using var twilio = await FakeTwilio.StartAsync(_clock);
        using var settings = ground.NewReplica(twilio).With("Twilio:ReplyMode", "Rest");
        await using var host = await StartAsync(settings);

        var others = await TalkAsync(host, twilio, beside: carrier => PoisonAsync(carrier, 5));
        await ReplyAsync(host, () => twilio.Messages.Count == others.Count + 5);

        var reckoning = await ReckonAsync(settings, twilio, others, "poison in a turn, 5 messages");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
        Assert.Equal(5, twilio.Messages.ExceptBy(others.Select(message => message.Person), message => message.To).Count());
        Assert.Single(twilio.Messages.Where(message => !others.Any(other => other.Person == message.To)).Select(message => message.Body).Distinct());
        Assert.Equal(5, host.Get<IAlarms>().CountOf(AlarmKind.TurnFailed));
    }

    [Fact]
    public async Task In_the_spool_it_is_set_aside_and_the_others_go_on()
    {
        await using var twilio = await FakeTwilio.StartAsync(_clock);
        using var settings = ground.NewReplica(twilio);
        await using var host = await StartAsync(settings, services => services.Replace(ServiceDescriptor.Singleton<ITurnStore>(provider => new PoisonedStore(provider.GetRequiredService<SqlStore>()))));
        var store = (PoisonedStore)host.Get<ITurnStore>();

        store.IsAway = true;
        var others = await TalkAsync(host, twilio, beside: carrier => PoisonAsync(carrier, 3, sid => store.Poisonous.Add(sid)));
        store.IsAway = false;
        await Eventually.HoldsAsync(async () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await host.Get<SpoolReplay>().RunOnceAsync(Stop);
            return host.Get<MessageSpool>().IsEmpty;
        }, 60);
        await ReplyAsync(host, () => twilio.Messages.Count(message => message.Direction == "outbound-api") == others.Count(message => !message.Text.IsDanger));

        var reckoning = await ReckonAsync(settings, twilio, others, "poison in the spool, 3 messages");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
        Assert.Equal((3, 3L), (Directory.GetFiles(FaultGround.SpoolOf(settings), "*.bad").Length, host.Get<IAlarms>().CountOf(AlarmKind.SpoolSetAside)));
    }

    [Fact]
    public async Task In_the_outbox_it_is_given_up_and_the_others_go_on()
    {
        var sick = Carrier.NewPerson();
        await using var twilio = await FakeTwilio.StartAsync(_clock);
        using var settings = ground.NewReplica(twilio).With("Twilio:ReplyMode", "Rest");
        await using var host = await StartAsync(settings, services =>
        {
            var own = services.Last(service => service.ServiceType == typeof(IChannelSender) && service.ImplementationFactory is not null);
            services.Remove(own);
            services.AddSingleton<IChannelSender>(provider => new PoisonedSender((IChannelSender)own.ImplementationFactory!(provider), sick));
        });

        using (var carrier = new Carrier(host.Address)) await carrier.TextAsync(sick, "norskkurs pris");
        var others = await TalkAsync(host, twilio, beside: _ => Task.CompletedTask);
        await ReplyAsync(host, () => twilio.Messages.Count == others.Count && host.Get<IAlarms>().CountOf(AlarmKind.Unsettled) == 1);

        var reckoning = await ReckonAsync(settings, twilio, others, "poison in the outbox, 1 message");
        Assert.True(reckoning.IsWhole, reckoning.ToString());
        Assert.Equal(1, Rows.Number(settings, $"select count(*) from outbox where state = {(int)OutboxState.Failed}"));
    }

    private async Task<ServiceHost> StartAsync(ServiceHostSettings settings, Action<IServiceCollection>? replace = null)
    {
        var host = await ServiceHost.StartAsync(settings, _clock, replace, readContent: true);
        host.Learn(known => known with { Understanding = new SickUnderstanding(known.Understanding) });
        return host;
    }

    /// <summary>A few people write, and something beside them.</summary>
    private async Task<IReadOnlyList<SentMessage>> TalkAsync(ServiceHost host, FakeTwilio twilio, Func<Carrier, Task> beside)
    {
        var (random, sent) = (new Random(61), new List<SentMessage>());
        using var carrier = new Carrier(host.Address);
        var poison = beside(carrier);
        for (var person = 0; person < 12; person++)
        {
            var number = Carrier.NewPerson();
            foreach (var (index, text) in ground.Mix.Next(random).Index())
            {
                var message = new SentMessage(Carrier.NewSid(), number, index, text);
                sent.Add(message);
                var answer = await carrier.TextAsync(number, text.Text, message.Sid);
                if (answer.Status == HttpStatusCode.OK) message.TakenBy = 0;
                if (answer.Text is { } inline) twilio.Take(FakeTwilio.OurNumber, number, inline, "outbound-reply", answer.Callback);
            }
        }
        await poison;
        return sent;
    }

    private static async Task PoisonAsync(Carrier carrier, int times, Action<string>? tell = null)
    {
        for (var i = 0; i < times; i++)
        {
            var sid = Carrier.NewSid();
            tell?.Invoke(sid);
            await carrier.TextAsync(Carrier.NewPerson(), Poison, sid);
        }
    }

    /// <summary>Lets time pass until something holds.</summary>
    private Task ReplyAsync(ServiceHost host, Func<bool> until) => Eventually.HoldsAsync(async () =>
    {
        try
        {
            await KillTests.AfterAsync(host, _clock, TimeSpan.FromSeconds(5));
        }
        catch (FormatException)
        {
            // The service's own loop would have met it as well.
        }
        return until();
    }, 60);

    private static async Task<Reckoning> ReckonAsync(ServiceHostSettings settings, FakeTwilio twilio, IReadOnlyList<SentMessage> sent, string fault)
    {
        var rows = await FaultDatabase.Sqlite(settings)("select message_id from inbox");
        var people = sent.Select(message => message.Person).ToHashSet();
        var reckoning = Reckoning.Of(sent, [.. twilio.Messages.Where(message => people.Contains(message.To))], rows.ToLookup(row => row[0], row => row[0]));
        FaultStage.Tell(reckoning.Line(fault));
        return reckoning;
    }

    private sealed class SickUnderstanding(IUnderstanding inner) : IUnderstanding
    {
        public Understood Read(string text, Language? prior, string municipality) =>
            text == Poison ? throw new FormatException("The test's own.") : inner.Read(text, prior, municipality);
    }

    private sealed class PoisonedSender(IChannelSender inner, string sick) : IChannelSender
    {
        public string Channel => inner.Channel;

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
            message.To == sick ? throw new FormatException("The test's own.") : inner.SendAsync(message, cancellation);
    }
}
