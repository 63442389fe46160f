using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Calls the webhooks of a service one request at a time, signed as Twilio signs.</summary>
internal sealed class Carrier(Uri service) : IDisposable
{
    public const string Namsos = "+4759440001";
    public const string Sandefjord = "+4759440002";

    private readonly HttpClient _http = new(new Support.LoopbackOnly());

    /// <summary>The token that signs.</summary>
    public string Token { get; init; } = FakeTwilio.AuthToken;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A number that no other test uses.</summary>
    public static string NewPerson() => "+4741" + RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    public static string NewSid() => "SM" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The fields of a text as Twilio sends them.</summary>
    public static List<(string Key, string Value)> Text(string from, string body, string? sid = null, string to = Namsos)
    {
        sid ??= NewSid();
        return
        [
            ("ToCountry", "NO"), ("SmsMessageSid", sid), ("NumMedia", "0"), ("SmsSid", sid), ("SmsStatus", "received"), ("Body", body), ("FromCountry", "NO"),
            ("To", to), ("NumSegments", "1"), ("MessageSid", sid), ("AccountSid", FakeTwilio.AccountSid), ("From", from), ("ApiVersion", "2010-04-01"),
        ];
    }

    /// <summary>Delivers a text.</summary>
    public Task<CarrierAnswer> TextAsync(string from, string body, string? sid = null, string to = Namsos, params (string Key, string Value)[] more) =>
        PostAsync("/sms", [.. Text(from, body, sid, to), .. more]);

    /// <summary>Reports what became of an inline reply.</summary>
    public Task<CarrierAnswer> ReportAsync(CarrierAnswer answer, string to, string status, string? code = null, string sid = "SM00000000000000000000000000000001")
    {
        List<(string, string)> fields =
            [("MessageSid", sid), ("MessageStatus", status), ("AccountSid", FakeTwilio.AccountSid), ("From", Namsos), ("To", to), ("ApiVersion", "2010-04-01")];
        if (code is not null) fields.Add(("ErrorCode", code));
        return PostAsync(answer.Callback!.PathAndQuery, fields);
    }

    /// <summary>Posts a form, signed over the public address.</summary>
    public async Task<CarrierAnswer> PostAsync(string target, IReadOnlyList<(string Key, string Value)> fields, string? signature = null, bool unsigned = false)
    {
        var encoded = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value).Replace("%20", "+", StringComparison.Ordinal)}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service, target)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(encoded)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") { CharSet = "UTF-8" };
        var form = new TwilioForm([.. fields.Select(field => new KeyValuePair<string, string>(field.Key, field.Value))]);
        if (!unsigned) request.Headers.Add("X-Twilio-Signature", signature ?? TwilioSignature.Sign(Token, ServiceHostSettings.PublicBaseUrl + target, form));
        return await SendAsync(request);
    }

    public async Task<CarrierAnswer> SendAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request, Stop);
        return new(answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync(Stop));
    }

    public async Task<CarrierAnswer> GetAsync(string target)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service, target));
        return await SendAsync(request);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What a webhook answered.</summary>
internal sealed record CarrierAnswer(HttpStatusCode Status, string? ContentType, string Body)
{
    public const string Silence = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    /// <summary>The reply; null when there is none.</summary>
    public string? Text => Message?.Value;

    /// <summary>Where the reply's reports go.</summary>
    public Uri? Callback => (string?)Message?.Attribute("statusCallback") is { } url ? new(url) : null;

    private System.Xml.Linq.XElement? Message
    {
        get
        {
            if (Status != HttpStatusCode.OK || ContentType?.StartsWith("text/xml", StringComparison.Ordinal) != true) return null;
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Body));
            return SafeXml.Load(bytes).Root!.Elements("Message").SingleOrDefault();
        }
    }
}
