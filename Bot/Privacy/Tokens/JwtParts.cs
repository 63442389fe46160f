using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using ChatBot.Catalogue.Content;

namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>A token taken apart; nothing of it is believed yet.</summary>
/// <param name="Header">The header.</param>
/// <param name="Claims">The claims.</param>
/// <param name="Signed">The bytes that are signed.</param>
/// <param name="Signature">The signature.</param>
internal sealed record JwtParts(JsonElement Header, JsonElement Claims, byte[] Signed, byte[] Signature)
{
    /// <summary>The most characters a token may have.</summary>
    public const int Longest = 16 * 1024;

    // Two of a name are let through here, to be told from what is no JSON at all.
    private static readonly JsonDocumentOptions Shallow = new() { AllowDuplicateProperties = true, MaxDepth = 8 };

    /// <summary>Takes a token apart.</summary>
    /// <remarks>Source: RFC 7515 §7.1 and §4 (a name that stands twice is refused), RFC 7519 §7.2.</remarks>
    public static JwtFault TryRead(string token, out JwtParts? parts)
    {
        parts = null;
        if (token.Length > Longest) return JwtFault.TooLong;
        var segments = token.Split('.');
        if (segments.Length != 3 || !Array.TrueForAll(segments, IsBase64Url)) return JwtFault.Malformed;
        try
        {
            var header = Parse(segments[0]);
            var claims = Parse(segments[1]);
            if (header.ValueKind != JsonValueKind.Object || claims.ValueKind != JsonValueKind.Object) return JwtFault.Malformed;
            if (HasTwice(header) || HasTwice(claims)) return JwtFault.DuplicateName;
            parts = new(header, claims, Encoding.ASCII.GetBytes(token[..token.LastIndexOf('.')]), Base64Url.DecodeFromChars(segments[2]));
            return JwtFault.None;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return JwtFault.Malformed;
        }
    }

    private static JsonElement Parse(string segment)
    {
        using var document = JsonDocument.Parse(WholeLetters.In(Base64Url.DecodeFromChars(segment)), Shallow);
        return document.RootElement.Clone();
    }

    private static bool HasTwice(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().GroupBy(property => property.Name, StringComparer.Ordinal).Any(same => same.Count() > 1)
            || element.EnumerateObject().Any(property => HasTwice(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasTwice),
        _ => false,
    };

    private static bool IsBase64Url(string segment) =>
        segment.Length > 0 && segment.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
