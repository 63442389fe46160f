using System.Net;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>Every request we make of Twilio's API against its own OpenAPI description.</summary>
public sealed class TwilioApiPeerTests
{
    private const string Sid = "SM0123456789abcdef0123456789abcdef";
    private const string Person = "+4790000001";

    // The account of the description's examples, to which their links to further pages lead.
    private static readonly TwilioAccount Account = new("AC" + new string('a', 32), ["token"], []);
    private static readonly Uri Callback = new StatusCallback("https://sms.eksempel.kommune.no").For("a_b-C", isDanger: true);

    [Fact]
    public async Task Every_request_is_accepted_and_its_answer_understood()
    {
        await using var prism = await PrismMock.StartAsync();
        using var recorder = new Recorder();
        using var http = new HttpClient(recorder);
        var client = new TwilioRestClient(http, prism.Api, TimeSpan.FromMinutes(1), TimeProvider.System);
        var stop = TestContext.Current.CancellationToken;

        foreach (var body in new[] { "Hei", "Hva skjer på lørdag? «æøå» & 50 %", "ሰላም", "أهلا 😀\nlinje", new string('я', 1600) })
            Assert.IsType<SendOutcome.Taken>(await client.SendAsync(Account, Message(body), Callback, stop));
        // The mock answers each page with a link to one more, so the list never ends and cannot be had whole.
        Assert.Null(await client.ListAsync(Account, Person, FakeTwilio.OurNumber, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero), stop));
        Assert.IsType<SendOutcome.Taken>(await client.DeleteAsync(Account, Sid, stop));
        Assert.IsType<SendOutcome.Taken>(await client.RedactAsync(Account, Sid, stop));

        HttpStatusCode[] sent = [.. Enumerable.Repeat(HttpStatusCode.Created, 5)];
        HttpStatusCode[] pages = [.. Enumerable.Repeat(HttpStatusCode.OK, TwilioRestClient.MostPages)];
        Assert.Equal([.. sent, .. pages, HttpStatusCode.NoContent, HttpStatusCode.OK], recorder.Statuses);
    }

    [Fact]
    public async Task A_request_that_does_not_fit_is_refused_by_the_mock()
    {
        await using var prism = await PrismMock.StartAsync();
        using var recorder = new Recorder();
        using var http = new HttpClient(recorder);
        var client = new TwilioRestClient(http, prism.Api, TimeSpan.FromMinutes(1), TimeProvider.System);

        var outcome = await client.SendAsync(Account with { Sid = "AC1" }, Message("Hei"), Callback, TestContext.Current.CancellationToken);

        Assert.IsType<SendOutcome.Refused>(outcome);
        Assert.Equal([HttpStatusCode.UnprocessableEntity], recorder.Statuses);
    }

    private static OutgoingMessage Message(string body) => new(FakeTwilio.OurNumber, Person, body, "a_b-C", false, TimeSpan.FromMinutes(10));

    private sealed class Recorder() : DelegatingHandler(new LoopbackOnly())
    {
        public List<HttpStatusCode> Statuses { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            Statuses.Add(answer.StatusCode);
            return answer;
        }
    }
}
