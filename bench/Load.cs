using System.Diagnostics;
using System.Globalization;
using ChatBot.Bot.Channels.Sms;

namespace ChatBot.bench;

/// <summary>Posts signed messages, each with an id of its own, from many people.</summary>
internal sealed class Load(Uri address) : ILoad
{
    private const int People = 4000;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });

    /// <inheritdoc/>
    public async Task<TimeSpan> SendAsync(int number)
    {
        KeyValuePair<string, string>[] fields =
        [
            new("MessageSid", "SM" + Scatter.Of(number).ToString("x32", CultureInfo.InvariantCulture)), new("AccountSid", "AC00000000000000000000000000000000"),
            new("From", "+4790" + (Scatter.Of(number % People) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture)), new("To", "+4759440001"),
            new("Body", Messages.All[number % Messages.All.Count]), new("NumMedia", "0"), new("NumSegments", "1"), new("ApiVersion", "2010-04-01"),
        ];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/sms")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Twilio-Signature", TwilioSignature.Sign(Peer.Token, Peer.PublicBaseUrl + "/sms", new TwilioForm(fields)));
        var since = Stopwatch.GetTimestamp();
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(since);
    }

    public void Dispose() => _http.Dispose();
}
