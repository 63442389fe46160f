using System.Security.Cryptography;
using System.Text.Json;

namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>Judges tokens: by issuer, audience, signature and times. One algorithm, RS256, and keys from the issuer's own metadata alone.</summary>
/// <param name="rules">Which tokens count.</param>
/// <param name="keys">The issuer's keys.</param>
/// <param name="time">The clock.</param>
/// <remarks>Source: RFC 7515 §5.2, RFC 7519 §4.1 and RFC 8725 (best practice).</remarks>
internal sealed class JwtValidator(JwtRules rules, OpenIdKeys keys, TimeProvider time)
{
    // Each could say where the key is; a token does not choose by what it is judged.
    private static readonly string[] Refused = ["jku", "x5u", "jwk", "x5c", "crit", "b64", "zip", "enc"];

    // The year 9999, less a day.
    private const double FarAway = 253402214400;

    /// <summary>Judges a token.</summary>
    public async Task<JwtVerdict> JudgeAsync(string token, CancellationToken cancellation)
    {
        if (JwtParts.TryRead(token, out var parts) is not JwtFault.None and var unreadable) return new(unreadable, default);
        if (FaultOfHeader(parts!.Header) is not JwtFault.None and var fault) return new(fault, default);
        // What anybody can see is wrong is not worth a look at the issuer's.
        if (FaultOfClaims(parts.Claims) is not JwtFault.None and var wrong) return new(wrong, default);
        var id = parts.Header.GetProperty("kid").GetString()!;
        var (found, key) = await keys.FindAsync(id, cancellation);
        if (key is null) return new(found, default);
        using var rsa = RSA.Create(key.Parameters);
        if (!rsa.VerifyData(parts.Signed, parts.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) return new(JwtFault.Signature, default);
        return new(JwtFault.None, parts.Claims) { Key = key, KeyId = id, Until = EndOf(parts.Claims) };
    }

    private DateTimeOffset EndOf(JsonElement claims) =>
        DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(claims.GetProperty("exp").GetDouble(), FarAway)) + rules.Skew;

    private static JwtFault FaultOfHeader(JsonElement header)
    {
        if (TextOf(header, "alg") != "RS256") return JwtFault.Algorithm;
        if (header.TryGetProperty("typ", out var type) && !(type.ValueKind == JsonValueKind.String && string.Equals(type.GetString(), "JWT", StringComparison.OrdinalIgnoreCase))) return JwtFault.Header;
        if (Array.Exists(Refused, name => header.TryGetProperty(name, out _))) return JwtFault.Header;
        return TextOf(header, "kid") is { Length: > 0 } ? JwtFault.None : JwtFault.UnknownKey;
    }

    private JwtFault FaultOfClaims(JsonElement claims)
    {
        if (TextOf(claims, "iss") != rules.Issuer) return JwtFault.Issuer;
        if (!claims.TryGetProperty("aud", out var audience) || !IsOurs(audience)) return JwtFault.Audience;
        var (now, skew) = (time.GetUtcNow().ToUnixTimeSeconds(), rules.Skew.TotalSeconds);
        if (!claims.TryGetProperty("exp", out var expires)) return JwtFault.Expired;
        if (SecondsOf(expires) is not { } end) return JwtFault.Malformed;
        if (now >= end + skew) return JwtFault.Expired;
        foreach (var name in new[] { "nbf", "iat" })
        {
            if (!claims.TryGetProperty(name, out var claim)) continue;
            if (SecondsOf(claim) is not { } start) return JwtFault.Malformed;
            if (now < start - skew) return JwtFault.TooEarly;
        }
        return JwtFault.None;
    }

    // A token that is made for others too could be shown to us by one of them.
    private bool IsOurs(JsonElement audience) =>
        audience.ValueKind == JsonValueKind.String ? audience.GetString() == rules.Audience
        : rules.AllowsAudienceList && audience.ValueKind == JsonValueKind.Array && audience.GetArrayLength() == 1 && audience[0].ValueKind == JsonValueKind.String && audience[0].GetString() == rules.Audience;

    private static double? SecondsOf(JsonElement claim) => claim.ValueKind == JsonValueKind.Number && claim.TryGetDouble(out var seconds) && double.IsFinite(seconds) ? seconds : null;

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
