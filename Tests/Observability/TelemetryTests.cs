using System.Text;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Observability;

/// <summary>What an OpenTelemetry collector gets of the service.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class TelemetryTests : IAsyncLifetime
{
    private const string Question = "Kvitebjørn spør: hvordan søker jeg norskkurs?";

    private readonly ServiceHostSettings _settings = new();
    private readonly TestClock _clock = new();
    private OtlpCollector? _collector;
    private FakeTwilio? _twilio;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _collector = await OtlpCollector.StartAsync();
        _twilio = await FakeTwilio.StartAsync(_clock);
        _settings.WithRest(_twilio).With("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Address).With("Telemetry:OtlpHeaders", "x-key=hemmelig").With("Telemetry:TraceShare", "1");
        _settings.CopyLightContent();
    }

    public async ValueTask DisposeAsync()
    {
        await _twilio!.DisposeAsync();
        await _collector!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task A_collector_gets_every_metric_and_nothing_of_a_person()
    {
        var person = Carrier.NewPerson();
        await using var house = await ServiceHost.StartAsync(_settings, _clock, ServiceHostStore.Use, readContent: true);
        using var twilio = new Carrier(house.Address);
        var cry = DangerSet.All.First(entry => entry.Language == "nb").Text;

        foreach (var text in new[] { Question, cry, "SLETT", "norskkurs" }) await twilio.TextAsync(person, text);
        await house.Get<OutboxSender>().RunOnceAsync(Stop);
        var sent = _twilio!.Messages[0];
        await twilio.PostAsync(new Uri(sent.StatusCallback!.ToString()).PathAndQuery, [("MessageSid", sent.Sid), ("MessageStatus", "delivered"), ("AccountSid", FakeTwilio.AccountSid), ("From", sent.From), ("To", sent.To)]);
        ServiceHostStore.Of(house).BeforeOpen = ServiceHostStore.Away;
        await twilio.TextAsync(person, cry);
        ServiceHostStore.Of(house).BeforeOpen = null;
        await house.Get<TelemetryGauges>().RefreshAsync(Stop);
        house.Get<TelemetryExport>().Flush();

        string[] expected =
        [
            "chatbot.turns", "chatbot.turn.duration", "chatbot.turns.unmade", "chatbot.danger.answers", "chatbot.deliveries", "chatbot.delivery.reports", "chatbot.store.faults",
            "chatbot.outbox.waiting", "chatbot.outbox.age", "chatbot.replies.unconfirmed", "chatbot.reminders.subscriptions", "chatbot.reminders.clock", "chatbot.store.up",
            "chatbot.content.swaps", "chatbot.content.problems", "chatbot.alarms", "dotnet.gc.collections", "dotnet.process.memory.working_set",
        ];
        Assert.Empty(expected.Except(_collector!.Metrics.Keys, StringComparer.Ordinal));
        Assert.Equal("s", _collector.Metrics["chatbot.turn.duration"]);
        Assert.Contains("turn", _collector.Spans);
        Assert.Contains("delivery", _collector.Spans);
        Assert.Equal("hemmelig", _collector.Header);
        string[] forbidden = [person, person[3..], "Kvitebj", cry, "namsos", Carrier.Namsos[1..], FakeTwilio.AuthToken, .. _twilio.Messages.Select(message => message.Sid), .. _twilio.Messages.SelectMany(message => message.Body.Split('\n')).Where(line => line.Length > 8)];
        Assert.All(forbidden, secret => Assert.DoesNotContain(_collector.Bodies, body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0));
    }

    [Fact]
    public async Task A_collector_that_is_away_costs_no_turn()
    {
        await _collector!.DisposeAsync();
        await using var house = await ServiceHost.StartAsync(_settings.With("Twilio:ReplyMode", "TwiML"), _clock, readContent: true);
        using var twilio = new Carrier(house.Address);

        var answer = await twilio.TextAsync(Carrier.NewPerson(), Question);
        house.Get<TelemetryExport>().Flush();

        Assert.NotNull(answer.Text);
        _collector = await OtlpCollector.StartAsync();
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_collected()
    {
        await using var house = await ServiceHost.StartAsync(_settings.With("OTEL_EXPORTER_OTLP_ENDPOINT", null), _clock, readContent: true);

        Assert.ThrowsAny<InvalidOperationException>(house.Get<TelemetryExport>);
        Assert.Null(house.Get<Telemetry>().StartTurn("sms"));
    }

    [Fact]
    public async Task An_endpoint_that_is_no_address_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<ChatBot.Bot.Settings.SettingsException>(() => ServiceHost.StartAsync(_settings.With("Telemetry:OtlpEndpoint", "collector:4318")));

        Assert.Contains("Telemetry:OtlpEndpoint", refusal.Message, StringComparison.Ordinal);
    }
}
