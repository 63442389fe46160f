using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>A message as Twilio's API describes it; only the fields we use.</summary>
internal sealed record TwilioMessage(
    string? Sid, string? Body, string? Direction, string? Status, int? ErrorCode, string? DateCreated, string? DateSent)
{
    /// <summary>How Twilio's JSON is read: names in snake case, numbers sometimes in quotes.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <summary>Whether we sent it.</summary>
    [JsonIgnore]
    public bool IsOutbound => Direction?.StartsWith("outbound", StringComparison.Ordinal) == true;

    /// <summary>When it was sent; when it was made, if it is not sent yet; null when neither can be read.</summary>
    [JsonIgnore]
    public DateTimeOffset? At => Instant(DateSent) ?? Instant(DateCreated);

    /// <summary>Without the text.</summary>
    public override string ToString() => $"message {Sid}";

    private static DateTimeOffset? Instant(string? rfc2822) =>
        DateTimeOffset.TryParse(rfc2822, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}

/// <summary>One page of a list of messages.</summary>
internal sealed record TwilioMessagePage(IReadOnlyList<TwilioMessage>? Messages, string? NextPageUri);

/// <summary>What Twilio says of a request it refuses.</summary>
internal sealed record TwilioProblem(int? Code);
