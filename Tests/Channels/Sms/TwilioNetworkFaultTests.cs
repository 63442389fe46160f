using System.Net.Sockets;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Tests.Support;
using Moq;
using Moq.Protected;

namespace ChatBot.Tests.Channels.Sms;

/// <summary>Faults below HTTP, which no server of ours can bring about: the handler is foreign, so it is the one thing mocked.</summary>
public sealed class TwilioNetworkFaultTests
{
    private static readonly Uri Api = new("http://localhost:1");

    public static TheoryData<HttpRequestError> BeforeSending => [HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError];

    [Theory]
    [MemberData(nameof(BeforeSending))]
    public async Task What_never_left_us_may_be_sent_again(HttpRequestError error) =>
        Assert.IsType<SendOutcome.NotProcessed>(await SendAsync(new HttpRequestException(error, "unused", new SocketException((int)SocketError.HostUnreachable))));

    [Fact]
    public async Task An_answer_that_was_cut_off_leaves_open_whether_the_message_was_taken() =>
        Assert.IsType<SendOutcome.Unknown>(await SendAsync(new HttpRequestException(HttpRequestError.ResponseEnded, "unused")));

    private static async Task<SendOutcome> SendAsync(HttpRequestException fault)
    {
        var handler = new Mock<HttpMessageHandler>(MockBehavior.Strict);
        handler.Protected().Setup<Task<HttpResponseMessage>>("SendAsync", ItExpr.IsAny<HttpRequestMessage>(), ItExpr.IsAny<CancellationToken>()).ThrowsAsync(fault);
        handler.Protected().Setup("Dispose", ItExpr.IsAny<bool>());
        using var http = new HttpClient(handler.Object);
        var client = new TwilioRestClient(http, Api, TimeSpan.FromSeconds(20), new TestClock());
        return await client.SendAsync(new TwilioAccount("AC1", ["token"], []), new("+4759440001", "+4790000001", "hei", "row-1", false, TimeSpan.FromMinutes(10)), new("https://sms.eksempel.test/s"), TestContext.Current.CancellationToken);
    }
}
