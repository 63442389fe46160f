using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Sms;

public sealed class TwilioRestClientTests : IAsyncLifetime
{
    private const string Person = "+4790000001";

    private static readonly Uri Callback = new("https://sms.eksempel.kommune.no/sms/status?t=row-1");

    private readonly TestClock _clock = new();
    private readonly HttpClient _http = new(new LoopbackOnly());
    private FakeTwilio _twilio = null!;
    private TwilioRestClient _client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.StartAsync(_clock);
        _client = new TwilioRestClient(_http, _twilio.Api, TimeSpan.FromSeconds(20), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_posted_as_Twilio_documents_it()
    {
        var outcome = await SendAsync("Hei på deg & «alle»");

        Assert.Equal(_twilio.Messages[0].Sid, Assert.IsType<SendOutcome.Taken>(outcome).ProviderId);
        var request = Assert.Single(_twilio.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal($"/2010-04-01/Accounts/{FakeTwilio.AccountSid}/Messages.json", request.Target);
        Assert.Equal(
            "To=%2B4790000001&From=%2B4759440001&Body=Hei+p%C3%A5+deg+%26+%C2%ABalle%C2%BB"
            + "&StatusCallback=https%3A%2F%2Fsms.eksempel.kommune.no%2Fsms%2Fstatus%3Ft%3Drow-1&ValidityPeriod=600",
            request.Body);
        Assert.Equal("Basic QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjpmYWtlLXR3aWxpby10b2tlbg==", request.Authorization);
    }

    [Theory]
    [InlineData(1, "10")]
    [InlineData(90, "90")]
    [InlineData(86_400, "36000")]
    public async Task The_validity_stays_within_what_Twilio_takes(int seconds, string expected)
    {
        await _client.SendAsync(_twilio.Account, Message("x") with { Validity = TimeSpan.FromSeconds(seconds) }, Callback, Stop);

        Assert.EndsWith("&ValidityPeriod=" + expected, _twilio.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, 21610, CarrierAction.Stopped)]
    [InlineData(400, 21211, CarrierAction.NumberDead)]
    [InlineData(400, 21606, CarrierAction.ConfigAlarm)]
    [InlineData(400, 21617, CarrierAction.OurBug)]
    [InlineData(400, 12345, CarrierAction.Unlisted)]
    [InlineData(401, 20003, CarrierAction.AlarmAndPause)]
    [InlineData(403, 20003, CarrierAction.AlarmAndPause)]
    [InlineData(404, 20404, CarrierAction.Unlisted)]
    public async Task A_refusal_carries_its_code_and_action(int status, int code, object action)
    {
        _twilio.Script(new FakeFault.Answer(status, code));

        Assert.Equal(new SendOutcome.Refused(code.ToString(System.Globalization.CultureInfo.InvariantCulture), (CarrierAction)action), await SendAsync());
    }

    [Fact]
    public async Task A_refusal_without_a_readable_body_carries_its_status()
    {
        _twilio.Script(new FakeFault.Answer(401), new FakeFault.Answer(404));

        Assert.Equal(new SendOutcome.Refused("401", CarrierAction.AlarmAndPause), await SendAsync());
        Assert.Equal(new SendOutcome.Refused("404", CarrierAction.Unlisted), await SendAsync());
    }

    [Theory]
    [InlineData(429, 20429, "17", 17)]
    [InlineData(429, 20429, null, null)]
    [InlineData(429, null, "Tue, 01 Sep 2026 08:01:30 GMT", 90)]
    [InlineData(429, null, "Tue, 01 Sep 2026 07:00:00 GMT", 0)]
    [InlineData(400, 21611, null, null)]
    public async Task Too_much_at_once_was_not_processed_and_says_when_to_come_back(int status, int? code, string? retryAfter, int? seconds)
    {
        _twilio.Script(new FakeFault.Answer(status, code, retryAfter));

        var outcome = Assert.IsType<SendOutcome.NotProcessed>(await SendAsync());

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, outcome.RetryAfter);
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(502, null)]
    [InlineData(503, 20503)]
    [InlineData(408, null)]
    public async Task After_a_fault_of_Twilios_nobody_knows(int status, int? code)
    {
        _twilio.Script(new FakeFault.Answer(status, code, Taken: true));

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
        Assert.Single(_twilio.Messages);
    }

    [Fact]
    public async Task After_a_timeout_on_our_clock_nobody_knows()
    {
        _twilio.Script(new FakeFault.Silence(Taken: true));
        var silent = _twilio.WhenSilent;
        var sending = SendAsync();
        await silent;

        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(new SendOutcome.Unknown("timeout"), await sending);
    }

    [Fact]
    public async Task After_an_answer_that_broke_off_nobody_knows()
    {
        _twilio.Script(new FakeFault.Cut(Taken: true));

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
    }

    [Fact]
    public async Task A_refused_connection_never_carried_the_message()
    {
        await _twilio.DisposeAsync();

        Assert.Equal(new SendOutcome.NotProcessed(null, "unreachable"), await SendAsync());
    }

    [Fact]
    public async Task Our_own_stop_is_passed_on_and_is_no_outcome()
    {
        using var ours = new CancellationTokenSource();
        _twilio.Script(new FakeFault.Silence(Taken: false));
        var silent = _twilio.WhenSilent;
        var sending = _client.SendAsync(_twilio.Account, Message("x"), Callback, ours.Token);
        await silent;

        await ours.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task The_list_is_asked_for_by_address_number_and_time_over_all_its_pages()
    {
        _twilio.PageSize = 2;
        for (var i = 0; i < 5; i++) await SendAsync($"nr {i}");
        await _client.SendAsync(_twilio.Account, Message("another") with { To = "+4790000002" }, Callback, Stop);
        while (_twilio.Requests.TryDequeue(out _)) ;

        var found = await _client.ListAsync(_twilio.Account, Person, FakeTwilio.OurNumber, _clock.GetUtcNow().AddMinutes(-1), Stop);

        Assert.Equal(["nr 0", "nr 1", "nr 2", "nr 3", "nr 4"], found!.Select(message => message.Body).Order());
        Assert.Equal(3, _twilio.Requests.Count);
        Assert.Equal(
            $"/2010-04-01/Accounts/{FakeTwilio.AccountSid}/Messages.json?To=%2B4790000001&From=%2B4759440001&DateSent%3E=2026-09-01T07%3A59%3A00Z&PageSize=50",
            _twilio.Requests.First().Target);
    }

    [Fact]
    public async Task A_list_that_cannot_be_had_is_no_empty_list()
    {
        _twilio.Script(new FakeFault.Answer(500), new FakeFault.Cut(Taken: true), new FakeFault.Answer(401, 20003));

        for (var i = 0; i < 3; i++)
            Assert.Null(await _client.ListAsync(_twilio.Account, Person, FakeTwilio.OurNumber, _clock.GetUtcNow(), Stop));
        Assert.Empty((await _client.ListAsync(_twilio.Account, Person, FakeTwilio.OurNumber, _clock.GetUtcNow(), Stop))!);
    }

    [Theory]
    [InlineData("https://evil.example/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json")]
    [InlineData("//evil.example/x")]
    [InlineData("@evil.example/x")]
    [InlineData("/2010-04-01/Accounts/AC99999999999999999999999999999999/Messages.json")]
    public void A_next_page_elsewhere_does_not_get_our_keys(string next) =>
        Assert.Null(TwilioRequests.NextPage(new Uri("https://api.twilio.com"), new TwilioAccount(FakeTwilio.AccountSid, ["t"], []), next));

    [Fact]
    public async Task A_message_is_deleted_and_one_that_is_gone_counts_as_deleted()
    {
        await SendAsync();
        var message = _twilio.Messages[0];
        message.Status = "delivered";

        Assert.IsType<SendOutcome.Taken>(await _client.DeleteAsync(_twilio.Account, message.Sid, Stop));
        Assert.True(message.Deleted);
        Assert.IsType<SendOutcome.Taken>(await _client.DeleteAsync(_twilio.Account, message.Sid, Stop));
        Assert.Equal(("DELETE", $"/2010-04-01/Accounts/{FakeTwilio.AccountSid}/Messages/{message.Sid}.json"), (_twilio.Requests.Last().Method, _twilio.Requests.Last().Target));
    }

    [Fact]
    public async Task A_message_still_on_its_way_is_deleted_later()
    {
        await SendAsync();

        Assert.Equal(new SendOutcome.NotProcessed(null, "20009"), await _client.DeleteAsync(_twilio.Account, _twilio.Messages[0].Sid, Stop));
    }

    [Fact]
    public async Task A_message_can_be_emptied()
    {
        await SendAsync();

        Assert.IsType<SendOutcome.Taken>(await _client.RedactAsync(_twilio.Account, _twilio.Messages[0].Sid, Stop));
        Assert.Equal("", _twilio.Messages[0].Body);
        Assert.Equal("Body=", _twilio.Requests.Last().Body);
    }

    [Fact]
    public void Nothing_of_a_message_shows_when_it_is_printed()
    {
        Assert.DoesNotContain("9000", Message("hemmelig").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", Message("hemmelig").ToString(), StringComparison.Ordinal);
    }

    private static OutgoingMessage Message(string body) => new(FakeTwilio.OurNumber, Person, body, "row-1", false, TimeSpan.FromMinutes(10));

    private Task<SendOutcome> SendAsync(string body = "Hei") => _client.SendAsync(_twilio.Account, Message(body), Callback, Stop);
}
