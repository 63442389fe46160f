using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;

namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>Reads a JSON Web Key Set, and takes of it the RSA keys that sign and are long enough.</summary>
internal static class JsonWebKeys
{
    private const int LeastBits = 2048;
    private const int MostBits = 8192;

    /// <summary>The keys by their ids.</summary>
    /// <param name="json">The key set.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It has no keys.</exception>
    /// <exception cref="InvalidOperationException">It is malformed.</exception>
    public static IReadOnlyDictionary<string, SigningKey> Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in document.RootElement.GetProperty("keys").EnumerateArray())
            if (Text(key, "kid") is { Length: > 0 } id && ReadKey(key) is { } parameters) keys.TryAdd(id, new(parameters, EndorsementsOf(key)));
        return keys;
    }

    private static RSAParameters? ReadKey(JsonElement key)
    {
        if (Text(key, "kty") != "RSA" || Text(key, "use") is not (null or "sig") || Text(key, "alg") is not (null or "RS256")) return null;
        if (Bytes(key, "n") is not { } modulus || Bytes(key, "e") is not { } exponent) return null;
        var (bits, power) = (new BigInteger(modulus, isUnsigned: true, isBigEndian: true).GetBitLength(), new BigInteger(exponent, isUnsigned: true, isBigEndian: true));
        return bits is >= LeastBits and <= MostBits && power >= 3 && !power.IsEven && power <= uint.MaxValue ? new RSAParameters { Modulus = modulus, Exponent = exponent } : null;
    }

    private static IReadOnlyList<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [];

    private static byte[]? Bytes(JsonElement key, string name)
    {
        try
        {
            return Text(key, name) is { Length: > 0 } text ? Base64Url.DecodeFromChars(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement key, string name) => key.ValueKind == JsonValueKind.Object && key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
