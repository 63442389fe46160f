using System.Net;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>The webhook of a service that runs in a process of its own.</summary>
public sealed class WebhookTests(ServiceProcessFixture house) : IClassFixture<ServiceProcessFixture>
{
    private const string Question = "Hvordan søker jeg norskkurs?";

    private Carrier Twilio => house.Twilio;

    [Fact]
    public async Task A_signed_message_gets_its_answer_as_TwiML()
    {
        var answer = await Twilio.TextAsync(Carrier.NewPerson(), Question);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/xml; charset=utf-8", answer.ContentType);
        Assert.Contains("norsk", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith($"{ServiceHostSettings.PublicBaseUrl}/sms/status?t=", answer.Callback?.AbsoluteUri, StringComparison.Ordinal);
    }
}
