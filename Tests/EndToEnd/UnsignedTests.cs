using System.Net;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Only what carries no good signature is limited by address.</summary>
public sealed class UnsignedTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly ServiceHostSettings _settings = new();
    private ServiceHost? _house;
    private Carrier? _twilio;

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings, _clock);
        _twilio = new(_house.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Theory]
    [InlineData("/sms")]
    [InlineData("/sms/status")]
    public async Task Whoever_calls_without_a_good_signature_is_refused_and_then_told_to_wait_while_what_is_signed_passes(string path)
    {
        var refusals = new List<HttpStatusCode>();
        for (var i = 0; i < UnsignedLimit.Most + 20; i++) refusals.Add(await ForgeAsync(path, unsigned: i % 2 == 0));

        Assert.All(refusals.Take(UnsignedLimit.Most), status => Assert.Equal(HttpStatusCode.Forbidden, status));
        Assert.All(refusals.Skip(UnsignedLimit.Most), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        var cry = DangerSet.All.First(entry => entry.Language == "nb").Text;
        var person = Carrier.NewPerson();
        for (var i = 0; i < UnsignedLimit.Most + 20; i++) Assert.Equal(HttpStatusCode.OK, (await _twilio!.TextAsync(person, "Hei")).Status);
        var answer = await _twilio!.TextAsync(person, cry);
        Assert.NotNull(answer.Text);
        Assert.Equal(HttpStatusCode.OK, (await _twilio.ReportAsync(answer, person, "delivered")).Status);
        Assert.Equal(UnsignedLimit.Most + 21, Rows.Number(_settings, "select count(*) from inbox"));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, await ForgeAsync(path, unsigned: true));
    }

    [Fact]
    public async Task What_is_too_large_to_be_signed_counts_too()
    {
        var large = new string('x', FormReader.MaxBytes);

        for (var i = 0; i < UnsignedLimit.Most; i++)
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _twilio!.PostAsync("/sms", Carrier.Text(Carrier.NewPerson(), large), unsigned: true)).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, await ForgeAsync("/sms", unsigned: true));
    }

    private async Task<HttpStatusCode> ForgeAsync(string path, bool unsigned) =>
        (await _twilio!.PostAsync(path, Carrier.Text(Carrier.NewPerson(), "Hei"), signature: "bm90IHR3aWxpbydz", unsigned: unsigned)).Status;
}
