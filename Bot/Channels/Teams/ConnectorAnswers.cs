using System.Globalization;
using System.Text.Json;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>What the connector's answers mean.</summary>
/// <remarks>Source: Teams' rate limits (429, 412, 502 and 504 are to be retried). A POST makes a message each time, so what may have made one
/// already is tried once more and no oftener.</remarks>
internal static class ConnectorAnswers
{
    private const int MostBytes = 16 * 1024;

    public static async Task<SendOutcome> OfAsync(HttpMethod method, HttpResponseMessage answer, DateTimeOffset now, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        if (answer.IsSuccessStatusCode) return new SendOutcome.Taken("");
        if (status == 429) return new SendOutcome.NotProcessed(RetryAfter(answer, now), "429");
        var code = status.ToString(CultureInfo.InvariantCulture);
        return status switch
        {
            408 or 412 or >= 500 when method == HttpMethod.Post => new SendOutcome.Refused(code, CarrierAction.RetryOnce),
            408 or 412 or >= 500 => new SendOutcome.NotProcessed(RetryAfter(answer, now), code),
            403 => await CodeAsync(answer, cancellation) is "MessageWritesBlocked" or "ConversationBlockedByUser" or "BotNotInConversationRoster"
                ? new SendOutcome.Refused("MessageWritesBlocked", CarrierAction.Ended) : new SendOutcome.Refused(code, CarrierAction.ConfigAlarm),
            404 or 410 => new SendOutcome.Refused(code, CarrierAction.Ended),
            413 or 400 => new SendOutcome.Refused(code, CarrierAction.OurBug),
            >= 300 and < 400 => new SendOutcome.Refused(code, CarrierAction.ConfigAlarm),
            _ => new SendOutcome.Refused(code, CarrierAction.Unlisted),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    // The code stands at one of three places, by the age of the service that answers.
    private static async Task<string?> CodeAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[MostBytes];
            var length = await body.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, cancellation);
            using var json = JsonDocument.Parse(buffer.AsMemory(0, length));
            var root = json.RootElement;
            return Text(root, "subCode") ?? (Find(root, "error") is { } error ? Text(error, "subCode") ?? (Find(error, "innerHttpError") is { } inner ? Text(inner, "code") : null) ?? Text(error, "code") : Text(root, "code"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
