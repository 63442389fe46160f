using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Privacy;

namespace ChatBot.Bot.Organisers;

/// <summary>Whom a personal link was made for.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Organiser">The organiser's id there.</param>
/// <param name="Issued">When it was made, to the second.</param>
internal sealed record OrganiserLink(string Municipality, string Organiser, DateTimeOffset Issued)
{
    /// <summary>Without what would let anybody in.</summary>
    public override string ToString() => $"link of {Municipality}";
}

/// <summary>Makes the tokens of personal links, and reads them: municipality, organiser, second of issue and HMAC-SHA256 over these, with dots between.</summary>
/// <param name="keys">The service's sealing keys, of which a key for this purpose alone is made; the same on every replica.</param>
internal sealed class OrganiserLinks(KeyRing keys)
{
    private const int LongestToken = 400;

    private readonly List<byte[]> _keys = [.. keys.Keys.Select(key => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes.ToArray(), SecretKey.Length, info: "chatbot organiser link 1"u8.ToArray()))];

    /// <summary>A link's token.</summary>
    public string Write(OrganiserLink link)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{link.Municipality}.{link.Organiser}.{link.Issued.ToUnixTimeSeconds()}");
        return $"{said}.{Sign(_keys[0], said)}";
    }

    /// <summary>What a token says; null when it is none of ours.</summary>
    public OrganiserLink? Read(string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken } || token.Split('.') is not [var municipality, var organiser, var issued, var signature]) return null;
        var said = token[..^(signature.Length + 1)];
        if (!_keys.Exists(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, said)), Encoding.UTF8.GetBytes(signature)))) return null;
        return long.TryParse(issued, NumberStyles.None, CultureInfo.InvariantCulture, out var second) ? new(municipality, organiser, DateTimeOffset.FromUnixTimeSeconds(second)) : null;
    }

    private static string Sign(byte[] key, string said) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(said)));
}
