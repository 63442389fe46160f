using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>The requests we make of Twilio's API, version 2010-04-01. Nothing is sent here.</summary>
internal static class TwilioRequests
{
    private const string Version = "2010-04-01";

    /// <summary>Sends a message.</summary>
    public static HttpRequestMessage Send(Uri api, TwilioAccount account, OutgoingMessage message, Uri statusCallback)
    {
        var seconds = Math.Clamp((int)message.Validity.TotalSeconds, 10, 36_000); // Twilio advises more than five
        return Post(api, account, "Messages.json",
        [
            new("To", message.To),
            new("From", message.Sender),
            new("Body", message.Body),
            new("StatusCallback", statusCallback.AbsoluteUri),
            new("ValidityPeriod", seconds.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    /// <summary>Lists messages from us to one address since an instant.</summary>
    public static HttpRequestMessage List(Uri api, TwilioAccount account, string to, string from, DateTimeOffset since, int pageSize)
    {
        var instant = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var query = $"To={Uri.EscapeDataString(to)}&From={Uri.EscapeDataString(from)}&DateSent%3E={Uri.EscapeDataString(instant)}"
            + $"&PageSize={pageSize.ToString(CultureInfo.InvariantCulture)}";
        return Request(HttpMethod.Get, api, account, $"Messages.json?{query}");
    }

    /// <summary>The next page of a list; null when the address leads away from the account, where our keys must not go.</summary>
    public static HttpRequestMessage? NextPage(Uri api, TwilioAccount account, string nextPageUri)
    {
        if (!nextPageUri.StartsWith($"/{Version}/Accounts/{account.Sid}/", StringComparison.Ordinal))
        {
            return null;
        }

        return Authorised(new HttpRequestMessage(HttpMethod.Get, api.AbsoluteUri.TrimEnd('/') + nextPageUri), account);
    }

    /// <summary>Deletes a message.</summary>
    public static HttpRequestMessage Delete(Uri api, TwilioAccount account, string sid) =>
        Request(HttpMethod.Delete, api, account, $"Messages/{Uri.EscapeDataString(sid)}.json");

    /// <summary>Empties the text of a message and keeps the rest.</summary>
    public static HttpRequestMessage Redact(Uri api, TwilioAccount account, string sid) =>
        Post(api, account, $"Messages/{Uri.EscapeDataString(sid)}.json", [new("Body", "")]);

    private static HttpRequestMessage Post(Uri api, TwilioAccount account, string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var request = Request(HttpMethod.Post, api, account, path);
        request.Content = new FormUrlEncodedContent(fields);
        return request;
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri api, TwilioAccount account, string path) =>
        Authorised(new HttpRequestMessage(method, $"{api.AbsoluteUri.TrimEnd('/')}/{Version}/Accounts/{account.Sid}/{path}"), account);

    private static HttpRequestMessage Authorised(HttpRequestMessage request, TwilioAccount account)
    {
        var keys = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.Sid}:{account.AuthTokens[0]}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", keys);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }
}
