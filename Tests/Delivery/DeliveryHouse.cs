using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Delivery;

/// <summary>The sending half of the service over the fake Twilio and an outbox in memory.</summary>
internal sealed class DeliveryHouse : IAsyncDisposable
{
    private readonly HttpClient _http = new(new LoopbackOnly());

    private DeliveryHouse(FakeTwilio twilio, TestClock clock, TwilioAccounts accounts)
    {
        Twilio = twilio;
        Clock = clock;
        Sms = new TwilioSender(new TwilioRestClient(_http, twilio.Api, Settings.HttpTimeout, clock), accounts, new StatusCallback("https://sms.eksempel.kommune.no"));
        Sender = NewSender();
        Resolver = new AmbiguityResolver(Outbox, [Sms], Mail, Alarms, Settings, clock);
        Reports = new DeliveryReports(Outbox, accounts, Alarms, DeliveryPace.NewBackoff(new Random(1)), clock, NullLogger<DeliveryReports>.Instance);
    }

    public static DeliverySettings Settings { get; } = new(
        TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10));

    public FakeTwilio Twilio { get; }

    public TestClock Clock { get; }

    public FakeOutbox Outbox { get; } = new();

    public PlainMail Mail { get; } = new();

    public Alarms Alarms { get; } = new(NullLogger<Alarms>.Instance);

    public TwilioSender Sms { get; }

    public OutboxSender Sender { get; }

    public AmbiguityResolver Resolver { get; }

    public DeliveryReports Reports { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DeliveryHouse> OpenAsync(TwilioAccount? account = null)
    {
        var clock = new TestClock();
        var twilio = await FakeTwilio.StartAsync(clock);
        return new DeliveryHouse(twilio, clock, new TwilioAccounts([account ?? twilio.Account]));
    }

    public OutboxSender NewSender(IChannelSender? channel = null) => new(
        Outbox, [channel ?? Sms], [Sms], Mail, Alarms, DeliveryPace.NewBackoff(new Random(1)), new SendingPause(), Settings, Clock);

    public Task AddAsync(params NewOutboxRow[] rows) => Outbox.AddAsync(rows, Clock.GetUtcNow(), Stop);

    public Task<int> SendAsync() => Sender.RunOnceAsync(Stop);

    public Task<int> ResolveAsync() => Resolver.RunOnceAsync(Stop);

    public Task ReportAsync(string token, string sid, string status, string? code = null, bool isDanger = false) => Reports.TakeAsync(
        token, isDanger,
        new TwilioForm([new("MessageSid", sid), new("MessageStatus", status), new("From", FakeTwilio.OurNumber), .. code is null ? [] : new KeyValuePair<string, string>[] { new("ErrorCode", code) }]),
        "namsos", [PlainMail.Person], Stop);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Twilio.DisposeAsync();
    }
}
