using Microsoft.Extensions.Primitives;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>The URL to which Twilio reports on a message. It carries the message's opaque id and whether it answers danger; the signature
/// covers both.</summary>
internal sealed class StatusCallback
{
    /// <summary>The path of the endpoint.</summary>
    public const string Path = "/sms/status";

    private readonly string _publicBaseUrl;

    /// <summary>Makes URLs below the public base URL.</summary>
    public StatusCallback(string publicBaseUrl) => _publicBaseUrl = publicBaseUrl.TrimEnd('/');

    /// <summary>The URL for a message.</summary>
    public Uri For(string token, bool isDanger) =>
        new($"{_publicBaseUrl}{Path}?t={Uri.EscapeDataString(token)}{(isDanger ? "&d=1" : "")}", UriKind.Absolute);

    /// <summary>What a report's query says; null when it is not one of our URLs.</summary>
    public static (string Token, bool IsDanger)? Read(IQueryCollection query) =>
        query["t"] is [{ Length: > 0 } token] ? (token, StringValues.Equals(query["d"], "1")) : null;
}
