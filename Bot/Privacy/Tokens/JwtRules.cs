using System.Text.Json;

namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>Which tokens count.</summary>
/// <param name="Issuer">The issuer, letter by letter.</param>
/// <param name="Audience">For whom a token must be made, and for nobody else.</param>
internal sealed record JwtRules(string Issuer, string Audience)
{
    /// <summary>How far the issuer's clock may be from ours. The default is five minutes, as at Microsoft.</summary>
    public TimeSpan Skew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether an audience in a list of its own counts, as RFC 7519 allows. The default is yes.</summary>
    public bool AllowsAudienceList { get; init; } = true;
}

/// <summary>How a token was judged.</summary>
/// <param name="Fault">Why it does not count.</param>
/// <param name="Claims">Its claims; of use only without a fault.</param>
internal readonly record struct JwtVerdict(JwtFault Fault, JsonElement Claims)
{
    /// <summary>The key that signed it; null where it does not count.</summary>
    public SigningKey? Key { get; init; }

    /// <summary>The id of that key.</summary>
    public string? KeyId { get; init; }

    /// <summary>Until when it counts, the allowed difference of clocks included.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => Fault == JwtFault.None;

    /// <summary>A claim that is a text; null when there is none.</summary>
    public string? Text(string name) => Counts && Claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String ? claim.GetString() : null;

    /// <summary>A claim that is a text or a list of texts.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        !Counts || !Claims.TryGetProperty(name, out var claim) ? []
        : claim.ValueKind == JsonValueKind.Array ? [.. claim.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
        : claim.ValueKind == JsonValueKind.String ? [claim.GetString()!]
        : [];

    /// <summary>Whether there is a claim of a name.</summary>
    public bool Has(string name) => Counts && Claims.TryGetProperty(name, out _);
}
