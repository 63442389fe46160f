using System.Globalization;
using System.Text;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>What was said in a conversation after a watermark, as clients read it.</summary>
internal sealed class WebChatHistory(IWebConversations store, WebChatSeals seals, UrgentAnswers urgent)
{
    private const int MostAtOnce = 200;

    /// <summary>What was said after a place, with the place to ask from next.</summary>
    public async Task<WebChatNews> ReadAsync(string conversation, long after, CancellationToken cancellation)
    {
        var given = urgent.Take(conversation);
        IReadOnlyList<WebActivity> stored;
        try
        {
            stored = await store.ListAsync(conversation, after, MostAtOnce, cancellation);
        }
        catch (StoreUnavailableException) when (given.Count > 0)
        {
            // What is urgent goes out without it.
            stored = [];
        }
        var lines = stored.Select(line => seals.Open(conversation, line) is { } body ? WithId(body, IdOf(conversation, line.Seq), line.SaidAt) : null).OfType<string>();
        return new([.. lines, .. given], stored.Count > 0 ? stored[^1].Seq : after);
    }

    /// <summary>The place that a watermark stands for; the beginning when it is none.</summary>
    public static long PlaceOf(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

    /// <summary>The id of what was said at a place.</summary>
    public static string IdOf(string conversation, long place) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{place:D7}");

    /// <summary>An activity with its id and time.</summary>
    public static string WithId(string body, string id, long saidAt)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(saidAt).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return $"{{\"id\":\"{id}\",\"timestamp\":\"{at}\",{body.AsSpan(1)}";
    }
}

/// <summary>Activities and the watermark after them.</summary>
/// <param name="Activities">Each as JSON.</param>
/// <param name="Last">The place of the last.</param>
internal sealed record WebChatNews(IReadOnlyList<string> Activities, long Last)
{
    /// <summary>As clients read it.</summary>
    public byte[] ToJson() => Encoding.UTF8.GetBytes(
        $"{{\"activities\":[{string.Join(',', Activities)}],\"watermark\":\"{Last.ToString(CultureInfo.InvariantCulture)}\"}}");
}
