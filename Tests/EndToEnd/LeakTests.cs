using System.Net;
using System.Text;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.EndToEnd;

/// <summary>A conversation in which every step is also made to throw, with what must not be told in the exception. None of it is in a
/// log at Trace, in an error body, or in plain in the database's files.</summary>
public sealed class LeakTests : IAsyncLifetime
{
    private const string Question = "Kvitebjørn spør: hvordan søker jeg norskkurs?";
    private const string Secret = "Kvitebjørn";

    private static readonly string[] Steps = ["opened", "ran", "committing", "committed", "answered"];

    private readonly ServiceHostSettings _settings = new();
    private readonly TestClock _clock = new();
    private readonly string _person = Carrier.NewPerson();
    private readonly HashSet<string> _said = [];
    private readonly Traitor _traitor = new();
    private FakeTwilio? _carrier;

    public async ValueTask InitializeAsync()
    {
        _carrier = await FakeTwilio.StartAsync(_clock);
        _traitor.Words = $"{_person} wrote: {Question} ({FakeTwilio.AuthToken})";
        foreach (var category in new[] { "Default", "Microsoft", "Microsoft.AspNetCore", "System", "ChatBot" }) _settings.With($"Logging:LogLevel:{category}", "Trace");
    }

    public async ValueTask DisposeAsync()
    {
        await _carrier!.DisposeAsync();
        _settings.Dispose();
    }

    [Theory]
    [InlineData("TwiML")]
    [InlineData("Rest")]
    public async Task Nothing_of_a_person_is_in_a_log_an_error_body_or_in_plain_on_disk(string mode)
    {
        _settings.WithLookUp(_carrier!).With("Twilio:ReplyMode", mode);
        await using var house = await ServiceHost.StartAsync(_settings, _clock, Betray);
        using var twilio = new Carrier(house.Address);

        await TalkAsync(twilio);
        foreach (var part in Traitor.Parts)
        {
            _traitor.Part = part;
            await TalkAsync(twilio);
            await BackgroundAsync(house);
        }
        _traitor.Part = null;
        await ThrowAtStepsAsync(twilio);
        house.Learn(known => known with { Understanding = new BrokenUnderstanding() });
        await TalkAsync(twilio);
        house.Learn(known => known with { Content = null! });
        await TalkAsync(twilio);
        await BackgroundAsync(house);

        Assert.True(_traitor.Betrayals > 20, $"Only {_traitor.Betrayals} steps threw.");
        Assert.Contains(house.Log.Lines, line => line.Contains("T100", StringComparison.Ordinal) && line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.Contains(house.Log.Lines, line => line.Contains("D100", StringComparison.Ordinal));
        Assert.All(Forbidden(), secret => Assert.DoesNotContain(house.Log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        var disk = Rows.Bytes(_settings);
        Assert.True(disk.Length > 10_000);
        Assert.All(Forbidden(), secret => Assert.False(IsIn(disk, secret), $"'{secret}' lies in plain in the database."));
    }

    private void Betray(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(provider => _traitor.Before<ITurnStore>("store", provider.GetRequiredService<SqlStore>())));
        services.Replace(ServiceDescriptor.Singleton(provider => _traitor.Before<IOutbox>("outbox", provider.GetRequiredService<SqlStore>())));
        Betray<IChannelSender>(services, "sender");
        Betray<ICarrierRecords>(services, "records");
        Betray<IDirectSender>(services, "direct");
        Betray<ISealedMail>(services, "mail");
    }

    private void Betray<T>(IServiceCollection services, string part)
        where T : class
    {
        var real = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(real);
        services.AddSingleton(provider => _traitor.Before(
            part, (T)(real.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
    }

    private async Task TalkAsync(Carrier twilio)
    {
        var cry = DangerSet.All.First(entry => entry.Language == "nb").Text;
        foreach (var body in new[] { Question, "9", "Jeg bor i Storgata 199, fødselsnummer 01018012345", cry, "INNSYN", "SLETT", "stopp", "start", "" })
        {
            var sid = Carrier.NewSid();
            var first = await HeardAsync(twilio.TextAsync(_person, body, sid));
            await HeardAsync(twilio.TextAsync(_person, body, sid, more: [("ErrorCode", "11200")]));
            if (first.Callback is not null) await HeardAsync(twilio.ReportAsync(first, _person, "delivered", sid: Carrier.NewSid()));
        }
        await HeardAsync(twilio.TextAsync(_person, Question, to: "+4759449999"));
        await HeardAsync(twilio.PostAsync("/sms", Carrier.Text(_person, Question), unsigned: true));
        await HeardAsync(twilio.GetAsync($"/sms?From={Uri.EscapeDataString(_person)}&Body={Uri.EscapeDataString(Question)}"));
        await HeardAsync(twilio.GetAsync("/healthz"));
        await HeardAsync(twilio.GetAsync("/readyz"));
    }

    private async Task<CarrierAnswer> HeardAsync(Task<CarrierAnswer> asked)
    {
        CarrierAnswer answer;
        try
        {
            answer = await asked;
        }
        catch (HttpRequestException)
        {
            return new(HttpStatusCode.InternalServerError, null, ""); // cut off in the middle of an answer, as it should be
        }
        if (answer.Text is { } text) _said.UnionWith(text.Split('\n').Where(line => line.Length > 12));
        Assert.DoesNotContain(_person[3..], answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeTwilio.AuthToken, answer.Body, StringComparison.Ordinal);
        if (answer.Text is null && answer.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
            Assert.Contains(answer.Body, new[] { "", CarrierAnswer.Silence });
        Assert.DoesNotContain(Secret, answer.Body, StringComparison.OrdinalIgnoreCase);
        return answer;
    }

    private async Task ThrowAtStepsAsync(Carrier twilio)
    {
        foreach (var step in Steps)
        {
            var sid = Carrier.NewSid();
            using var hook = _traitor.At(step, sid);
            await HeardAsync(twilio.TextAsync(_person, Question, sid));
        }
    }

    private async Task BackgroundAsync(ServiceHost house)
    {
        // The loops run on the clock; what they throw is logged where they are.
        var logged = house.Log.Lines.Count;
        for (var round = 0; round < 6; round++) _clock.Advance(TimeSpan.FromSeconds(40));
        await Eventually.HoldsAsync(() => _traitor.Part is null or "sender" or "records" or "direct" or "mail" || house.Log.Lines.Count > logged);
    }

    private IEnumerable<string> Forbidden() =>
        [_person, _person[3..], Secret, "Storgata 199", "01018012345", FakeTwilio.AuthToken, _settings.Values["Privacy:SealKeys:0"]!, .. _said,
            .. _carrier!.Messages.SelectMany(message => message.Body.Split('\n')).Where(line => line.Length > 12)];

    private static bool IsIn(ReadOnlySpan<byte> disk, string secret) =>
        disk.IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0 || disk.IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0;
}
