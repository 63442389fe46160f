using System.Net.Http.Headers;
using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Support;

/// <summary>What one delivery of a text to our webhook came to.</summary>
/// <param name="Attempts">How many requests Twilio made, the fallback included.</param>
/// <param name="ReachedFallback">Whether the last of them went to the fallback URL.</param>
/// <param name="Answered">Whether any was answered with success.</param>
/// <param name="Replies">The messages our answer contained.</param>
internal sealed record FakeDelivery(int Attempts, bool ReachedFallback, bool Answered, IReadOnlyList<FakeMessage> Replies);

/// <summary>The other half of the fake Twilio: it calls our webhooks, signed, with Twilio's default retries: one more try when the
/// connection fails, never for an answer; then the fallback URL, once, with <c>ErrorCode</c> and <c>ErrorUrl</c>.</summary>
/// <param name="twilio">The fake whose messages and stops these are.</param>
/// <param name="http">Reaches our program under its public URL; in a test usually through a handler that maps the host.</param>
/// <param name="webhook">The URL for incoming messages.</param>
/// <param name="fallback">The URL for when that fails; null for none.</param>
internal sealed class FakeTwilioWebhooks(FakeTwilio twilio, HttpClient http, Uri webhook, Uri? fallback)
{
    private int _received;

    /// <summary>Whether Twilio handles its default stop words before it calls us.</summary>
    public bool HandlesOptOut { get; set; }

    /// <summary>A person texts us.</summary>
    public Task<FakeDelivery> TextAsync(string from, string body, params (string Key, string Value)[] more) =>
        DeliverAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SM{++_received + 0x70000000:x32}"), from, body, more);

    /// <summary>A person texts us, in a message with this id.</summary>
    public async Task<FakeDelivery> DeliverAsync(string sid, string from, string body, params (string Key, string Value)[] more)
    {
        if (HandlesOptOut) twilio.HandleOptOut(from, body);
        (string, string)[] fields =
        [
            ("MessageSid", sid), ("SmsSid", sid), ("SmsMessageSid", sid), ("AccountSid", FakeTwilio.AccountSid), ("From", from), ("To", FakeTwilio.OurNumber),
            ("Body", body), ("NumMedia", "0"), ("NumSegments", "1"), ("SmsStatus", "received"), ("ApiVersion", "2010-04-01"), .. more,
        ];
        return await DeliverAsync(from, fields);
    }

    /// <summary>A delivery report, signed, as often as it is asked for.</summary>
    public async Task<int> ReportAsync(FakeMessage message, string status, int? errorCode = null)
    {
        message.Status = status;
        message.ErrorCode = errorCode;
        if (message.StatusCallback is not { } url) return 0;
        List<(string, string)> fields =
        [
            ("MessageSid", message.Sid), ("SmsSid", message.Sid), ("MessageStatus", status), ("SmsStatus", status),
            ("AccountSid", FakeTwilio.AccountSid), ("From", message.From), ("To", message.To), ("ApiVersion", "2010-04-01"),
        ];
        if (errorCode is { } code) fields.Add(("ErrorCode", code.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        using var answer = await PostAsync(url, fields);
        return (int)answer.StatusCode;
    }

    private async Task<FakeDelivery> DeliverAsync(string from, IReadOnlyList<(string, string)> fields)
    {
        var attempts = 0;
        var error = "11200";
        while (attempts < 2)
        {
            attempts++;
            try
            {
                using var answer = await PostAsync(webhook, fields);
                if (answer.IsSuccessStatusCode) return new FakeDelivery(attempts, false, true, await RepliesAsync(answer, from));
                break;
            }
            catch (HttpRequestException)
            {
                error = "11205";
            }
            catch (OperationCanceledException)
            {
                error = "11205";
                break; // a connection that stood and then gave no answer is not tried again
            }
        }

        if (fallback is null) return new FakeDelivery(attempts, false, false, []);
        try
        {
            using var answer = await PostAsync(fallback, [.. fields, ("ErrorCode", error), ("ErrorUrl", webhook.AbsoluteUri)]);
            return answer.IsSuccessStatusCode
                ? new FakeDelivery(attempts + 1, true, true, await RepliesAsync(answer, from))
                : new FakeDelivery(attempts + 1, true, false, []);
        }
        catch (HttpRequestException)
        {
            return new FakeDelivery(attempts + 1, true, false, []);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(Uri url, IReadOnlyList<(string Key, string Value)> fields)
    {
        var form = new TwilioForm([.. fields.Select(field => new KeyValuePair<string, string>(field.Key, field.Value))]);
        var encoded = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value).Replace("%20", "+", StringComparison.Ordinal)}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(encoded));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") { CharSet = "UTF-8" };
        request.Headers.Add("X-Twilio-Signature", TwilioSignature.Sign(FakeTwilio.AuthToken, url.AbsoluteUri, form));
        return await http.SendAsync(request);
    }

    private async Task<IReadOnlyList<FakeMessage>> RepliesAsync(HttpResponseMessage answer, string to)
    {
        await using var xml = await answer.Content.ReadAsStreamAsync();
        var replies = new List<FakeMessage>();
        foreach (var element in SafeXml.Load(xml).Root!.Elements("Message"))
        {
            var callback = (string?)element.Attribute("statusCallback") is { } url ? new Uri(url) : null;
            var reply = twilio.Take(FakeTwilio.OurNumber, to, element.Value, "outbound-reply", callback);
            replies.Add(reply);
            if (twilio.IsStopped(to)) await ReportAsync(reply, "failed", 21610);
        }

        return replies;
    }
}
