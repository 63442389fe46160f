using System.Globalization;
using System.Security.Cryptography;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Catalogue.Content;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChatBot.Bot.Phone;

/// <summary>Plays the carrier for made-up phones: signs, calls the webhook over HTTP, reads the answer, and reports it delivered.</summary>
internal sealed class PhoneCarrier(IServer server, BotSettings settings, WebhookTrust trust)
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Delivers a text to the service and returns what comes back.</summary>
    public async Task<PhoneAnswer> DeliverAsync(PhoneText text, CancellationToken cancellation)
    {
        var account = trust.Phone ?? throw new InvalidOperationException("The phone page is off.");
        var sent = PhoneSize.Of(text.Text, null);
        KeyValuePair<string, string>[] fields =
        [
            new("MessageSid", "SM" + RandomNumberGenerator.GetHexString(32, lowercase: true)), new("AccountSid", account.Sid), new("From", text.From), new("To", text.To),
            new("Body", text.Text), new("NumMedia", "0"), new("NumSegments", sent.Segments.ToString(CultureInfo.InvariantCulture)), new("SmsStatus", "received"), new("ApiVersion", "2010-04-01"),
        ];
        using var response = await PostAsync("/sms", fields, account, cancellation);
        if (!response.IsSuccessStatusCode) return new((int)response.StatusCode, sent, []);
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var messages = SafeXml.Load(body).Root!.Elements("Message").ToList();
        foreach (var callback in messages.Select(message => (string?)message.Attribute("statusCallback")).OfType<string>()) await ReportAsync(callback, text, account, cancellation);
        return new((int)response.StatusCode, sent, [.. messages.Select(message => PhoneSize.Of(message.Value, settings.Prices.PriceTo(text.From)))]);
    }

    private async Task ReportAsync(string callback, PhoneText text, PhoneAccount account, CancellationToken cancellation)
    {
        KeyValuePair<string, string>[] fields =
        [
            new("MessageSid", "SM" + RandomNumberGenerator.GetHexString(32, lowercase: true)), new("AccountSid", account.Sid), new("MessageStatus", "delivered"), new("From", text.To), new("To", text.From),
        ];
        using var response = await PostAsync(callback[settings.PublicBaseUrl!.ToString().TrimEnd('/').Length..], fields, account, cancellation);
    }

    private async Task<HttpResponseMessage> PostAsync(string target, KeyValuePair<string, string>[] fields, PhoneAccount account, CancellationToken cancellation)
    {
        var own = server.Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(own.TrimEnd('/') + target)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Twilio-Signature", TwilioSignature.Sign(account.AuthToken, settings.PublicBaseUrl!.ToString().TrimEnd('/') + target, new TwilioForm(fields)));
        return await _http.SendAsync(request, cancellation);
    }
}

/// <summary>What came back.</summary>
/// <param name="Status">The webhook's status.</param>
/// <param name="Sent">What was sent, with its size.</param>
/// <param name="Replies">The replies.</param>
internal sealed record PhoneAnswer(int Status, PhoneSize Sent, IReadOnlyList<PhoneSize> Replies);
