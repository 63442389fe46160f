using System.Net;
using System.Xml.Linq;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Voice;

/// <summary>What people hear who ring a number for texts.</summary>
public sealed class RingingTests(VoiceHouse house) : IClassFixture<VoiceHouse>, IDisposable
{
    private const string Switchboard = VoiceHouse.Switchboard;

    private readonly string _person = Carrier.NewPerson();
    private readonly Carrier _twilio = new(house.Host.Address);

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task A_caller_hears_that_the_number_answers_texts_and_is_passed_on_where_the_municipality_wishes()
    {
        var heard = await RingAsync(Carrier.Sandefjord);

        Assert.Equal(["Say", "Say", "Say", "Say", "Dial"], heard.Elements().Select(verb => verb.Name.LocalName));
        Assert.Equal(["nb-NO", "en-GB", "nb-NO", "en-GB"], heard.Elements("Say").Select(verb => (string?)verb.Attribute("language")));
        foreach (var text in heard.Elements("Say").Take(2).Select(verb => verb.Value))
        {
            Assert.Contains("SMS", text, StringComparison.Ordinal);
            Assert.Contains("1 1 2", text, StringComparison.Ordinal);
            Assert.Contains("1 1 3", text, StringComparison.Ordinal);
        }
        Assert.Equal(Switchboard, heard.Element("Dial")!.Value);
    }

    [Fact]
    public async Task Recordings_are_played_where_staff_made_them_and_the_call_ends_where_nobody_takes_it()
    {
        var heard = await RingAsync(Carrier.Namsos);

        Assert.Equal("Say", heard.Elements().First().Name.LocalName);
        Assert.Equal("Hangup", heard.Elements().Last().Name.LocalName);
        var played = heard.Elements("Play").Select(verb => new Uri(verb.Value)).ToList();
        Assert.Equal(["/voice/namsos/en.mp3", "/voice/namsos/so.mp3", "/voice/namsos/ti.mp3"], played.Select(sound => sound.AbsolutePath).Order(StringComparer.Ordinal));
        Assert.EndsWith("/en.mp3", played[0].AbsolutePath, StringComparison.Ordinal);
        foreach (var sound in played)
        {
            Assert.StartsWith(ServiceHostSettings.PublicBaseUrl, sound.AbsoluteUri, StringComparison.Ordinal);
            using var http = new HttpClient(new LoopbackOnly());
            using var answer = await http.GetAsync(new Uri(house.Host.Address, sound.PathAndQuery), TestContext.Current.CancellationToken);
            Assert.Equal("audio/mpeg", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(VoiceHouse.Sound, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/voice/namsos/nb.mp3")]
    [InlineData("/voice/namsos/municipality.json")]
    [InlineData("/voice/nowhere/so.mp3")]
    [InlineData("/voice/namsos/..%2Fmunicipality.json")]
    public async Task Nothing_but_a_recording_is_served(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _twilio.GetAsync(path)).Status);

    [Fact]
    public async Task A_number_of_nobody_still_tells_112_and_113()
    {
        var heard = await RingAsync("+4759449999");

        Assert.Equal(["Say", "Say", "Hangup"], heard.Elements().Select(verb => verb.Name.LocalName));
        Assert.Contains("1 1 2", heard.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_there_is_content_the_emergency_numbers_are_told()
    {
        var known = house.Host.Get<KnowledgeHolder>().Current!;
        house.Host.Learn(_ => null!);

        var heard = await RingAsync(Carrier.Namsos);
        house.Host.Learn(_ => known);

        Assert.Equal(["Say", "Say", "Hangup"], heard.Elements().Select(verb => verb.Name.LocalName));
        Assert.Contains("1 1 3", heard.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_Twilio_did_not_sign_is_forbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await _twilio.PostAsync("/voice", Call(Carrier.Namsos), unsigned: true)).Status);

    [Fact]
    public async Task Nothing_is_kept_or_logged_of_who_rang()
    {
        await RingAsync(Carrier.Namsos);

        Assert.Contains(house.Host.Log.Lines, line => line.Contains("A call to the number of namsos", StringComparison.Ordinal));
        Assert.DoesNotContain(house.Host.Log.Lines, line => line.Contains(_person[3..], StringComparison.Ordinal));
        Assert.Equal(0, Rows.Number(house.Settings, "select count(*) from inbox"));
    }

    [Theory]
    [InlineData("74217100")]
    [InlineData("+47 74 21 71 00")]
    [InlineData("namsos")]
    public async Task A_number_to_pass_calls_on_to_that_cannot_be_dialled_stops_the_start(string number)
    {
        using var settings = new ServiceHostSettings().With("Municipalities:namsos:ForwardCalls", number);

        var refusal = await Assert.ThrowsAsync<ChatBot.Bot.Settings.SettingsException>(() => ServiceHost.StartAsync(settings));

        Assert.Contains("Municipalities:namsos:ForwardCalls", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_there_is_no_content_for_cannot_take_calls()
    {
        using var settings = new ServiceHostSettings().With("Municipalities:namsoss:ForwardCalls", Switchboard);

        var refusal = await Assert.ThrowsAsync<ChatBot.Bot.Settings.SettingsException>(() => ServiceHost.StartAsync(settings));

        Assert.Contains("namsoss", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<XElement> RingAsync(string to)
    {
        var answer = await _twilio.PostAsync("/voice", Call(to));
        Assert.Equal((HttpStatusCode.OK, "text/xml; charset=utf-8"), (answer.Status, answer.ContentType));
        return SafeXml.Parse(answer.Body).Root!;
    }

    private List<(string Key, string Value)> Call(string to) =>
    [
        ("CallSid", "CA" + new string('0', 32)), ("AccountSid", FakeTwilio.AccountSid), ("From", _person), ("To", to), ("CallStatus", "ringing"),
        ("ApiVersion", "2010-04-01"), ("Direction", "inbound"), ("Called", to), ("Caller", _person),
    ];
}
