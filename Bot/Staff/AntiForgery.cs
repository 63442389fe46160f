using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Privacy;

namespace ChatBot.Bot.Staff;

/// <summary>Tells a form of ours from one that another site sends in a member's name: each carries a mark of the sign-in it was made for.</summary>
/// <param name="keys">The service's sealing keys, of which keys of its own are made; the same on every replica.</param>
/// <param name="time">The clock.</param>
internal sealed class AntiForgery(KeyRing keys, TimeProvider time)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "mark";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly List<byte[]> _keys = [.. keys.Keys.Select(key => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes.ToArray(), 32, info: "chatbot staff form 1"u8.ToArray()))];

    /// <summary>The mark for the forms of a sign-in.</summary>
    public string MarkFor(string session)
    {
        var until = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{until}.{Sign(_keys[0], session, until)}";
    }

    /// <summary>Whether a mark was made for a sign-in, and holds.</summary>
    public bool Fits(string? mark, string session)
    {
        if (mark?.Split('.') is not [var until, var given] || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)) return false;
        return _keys.Exists(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, session, until)), Encoding.UTF8.GetBytes(given)))
            && time.GetUtcNow().ToUnixTimeSeconds() < end;
    }

    /// <summary>Whether a request comes from a page of this service, as far as the browser tells.</summary>
    /// <param name="request">The request.</param>
    /// <param name="publicBaseUrl">The address the service is known by, where a proxy changes the host.</param>
    public static bool IsOwnPage(HttpRequest request, Uri? publicBaseUrl)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none")) return false;
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && (from.Authority == request.Host.Value || (publicBaseUrl is not null && from.Authority == publicBaseUrl.Authority));
    }

    private static string Sign(byte[] key, string session, string until) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{until}\n{session}")));
}
