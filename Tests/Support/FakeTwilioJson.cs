using System.Globalization;
using System.Text.Json;

namespace ChatBot.Tests.Support;

/// <summary>What the fake Twilio's API writes, in the form of Twilio's own examples.</summary>
internal static class FakeTwilioJson
{
    public static string Problem(int status, int code) =>
        JsonSerializer.Serialize(new { code, message = "refused", more_info = $"https://www.twilio.com/docs/errors/{code}", status });

    public static string Message(FakeMessage message) => JsonSerializer.Serialize(Fields(message));

    public static string Page(IReadOnlyList<FakeMessage> messages, string? next) =>
        JsonSerializer.Serialize(new { messages = messages.Select(Fields), next_page_uri = next, page = 0, page_size = messages.Count });

    private static object Fields(FakeMessage message) => new
    {
        sid = message.Sid,
        account_sid = FakeTwilio.AccountSid,
        from = message.From,
        to = message.To,
        body = message.Body,
        direction = message.Direction,
        status = message.Status,
        error_code = message.ErrorCode,
        num_segments = "1",
        date_created = message.At.ToString("r", CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal),
        date_sent = message.Status == "queued" ? null : message.At.ToString("r", CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal),
    };
}
