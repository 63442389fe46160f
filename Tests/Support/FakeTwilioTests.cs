using System.Net;
using ChatBot.Bot.Channels.Sms;

namespace ChatBot.Tests.Support;

/// <summary>What the fake Twilio promises, so that tests on it mean something.</summary>
public sealed class FakeTwilioTests : IAsyncLifetime
{
    private static readonly Uri Webhook = new("https://sms.eksempel.kommune.no/sms");
    private static readonly Uri Callback = new("https://sms.eksempel.kommune.no/sms/status?t=t1");

    private readonly Program _program = new();
    private FakeTwilio _twilio = null!;
    private FakeTwilioWebhooks _webhooks = null!;

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.StartAsync(new TestClock());
        _webhooks = new FakeTwilioWebhooks(_twilio, new HttpClient(_program), Webhook, Webhook);
    }

    public ValueTask DisposeAsync() => _twilio.DisposeAsync();

    [Fact]
    public async Task A_text_comes_signed_and_its_answer_becomes_a_message()
    {
        _program.Answers.Enqueue(Reply("Hei på deg"));

        var delivery = await _webhooks.TextAsync("+4790000001", "hva skjer på lørdag? 😀");

        Assert.Equal((1, false, true), (delivery.Attempts, delivery.ReachedFallback, delivery.Answered));
        Assert.Equal("Hei på deg", Assert.Single(delivery.Replies).Body);
        Assert.True(_program.AllSigned);
        Assert.Equal("hva skjer på lørdag? 😀", _program.Forms[0].Body);
    }

    [Fact]
    public async Task A_failed_connection_is_tried_once_more_and_then_the_fallback_once()
    {
        for (var i = 0; i < 2; i++) _program.Answers.Enqueue(() => throw new HttpRequestException("refused"));
        _program.Answers.Enqueue(Reply("fallback"));

        var delivery = await _webhooks.TextAsync("+4790000001", "hei");

        Assert.Equal((3, true), (delivery.Attempts, delivery.ReachedFallback));
        Assert.Equal([null, null, "11205"], _program.Forms.Select(form => form.ErrorCode));
        Assert.Equal(Webhook.AbsoluteUri, _program.Forms[2].First("ErrorUrl"));
        Assert.Single(_program.Forms.Select(form => form.MessageSid).Distinct());
        Assert.True(_program.AllSigned);
    }

    [Fact]
    public async Task An_error_answer_is_not_tried_again_but_goes_to_the_fallback()
    {
        _program.Answers.Enqueue(() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        _program.Answers.Enqueue(Reply("fallback"));

        var delivery = await _webhooks.TextAsync("+4790000001", "hei");

        Assert.Equal((2, true, true), (delivery.Attempts, delivery.ReachedFallback, delivery.Answered));
        Assert.Equal("11200", _program.Forms[1].ErrorCode);
    }

    [Fact]
    public async Task After_STOP_an_inline_reply_fails_with_21610_and_START_lifts_it()
    {
        _webhooks.HandlesOptOut = true;
        for (var i = 0; i < 4; i++) _program.Answers.Enqueue(Reply("svar"));

        await _webhooks.TextAsync("+4790000001", "Stop");
        Assert.Equal(("failed", 21610), (_twilio.Messages[^1].Status, _twilio.Messages[^1].ErrorCode));
        Assert.Equal("21610", _program.Forms[^1].ErrorCode);
        await _webhooks.TextAsync("+4790000001", "start");

        Assert.Equal("queued", _twilio.Messages[^1].Status);
    }

    [Fact]
    public async Task Reports_come_signed_in_any_order_and_repeated()
    {
        _program.Answers.Enqueue(Reply("svar"));
        var reply = (await _webhooks.TextAsync("+4790000001", "hei")).Replies[0];
        foreach (var status in new[] { "delivered", "sent", "delivered" })
        {
            _program.Answers.Enqueue(() => new HttpResponseMessage(HttpStatusCode.OK));
            Assert.Equal(200, await _webhooks.ReportAsync(reply, status));
        }

        Assert.Equal(["delivered", "sent", "delivered"], _program.Forms.Skip(1).Select(form => form.MessageStatus));
        Assert.True(_program.AllSigned);
    }

    private static Func<HttpResponseMessage> Reply(string text) => () => new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new ByteArrayContent(TwiML.Message(text, Callback).ToArray()),
    };

    /// <summary>Stands for our program: answers from a script and checks signatures.</summary>
    private sealed class Program : HttpMessageHandler
    {
        public Queue<Func<HttpResponseMessage>> Answers { get; } = new();

        public List<TwilioForm> Forms { get; } = [];

        public bool AllSigned { get; private set; } = true;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            Forms.Add(FormReader.Read(body)!);
            var signed = new SignedRequest(request.RequestUri!.PathAndQuery, Forms[^1], body, request.Headers.GetValues("X-Twilio-Signature").Single());
            AllSigned &= new TwilioSignature("https://sms.eksempel.kommune.no").FindToken(signed, [FakeTwilio.AuthToken]) is not null;
            return Answers.TryDequeue(out var answer) ? answer() : new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
