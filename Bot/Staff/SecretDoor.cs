using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Staff;

/// <summary>Sign-in by a secret, then a cookie that is signed with a key made of it: a secret that is taken away or changed closes its sign-ins too, on every replica.</summary>
internal sealed class SecretDoor(StaffSettings settings, TimeProvider time) : IStaffDoor
{
    /// <summary>The cookie. The prefix makes browsers refuse it without Secure, or from a neighbouring host.</summary>
    public const string Cookie = "__Host-staff";

    /// <summary>How long a sign-in holds: a working day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private const int LongestCookie = 200;

    private readonly List<(StaffSecret Secret, byte[] Digest, byte[] CookieKey)> _secrets =
        [.. settings.Secrets.Select(secret => (secret, SHA256.HashData(secret.Key), HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Key, 32, info: "chatbot staff cookie 1"u8.ToArray())))];

    /// <inheritdoc/>
    public string SignInPath => "/staff/content/sign-in";

    /// <inheritdoc/>
    public Task<StaffEntry> EnterAsync(HttpContext http, CancellationToken cancellation) =>
        Task.FromResult(new StaffEntry(http.Request.Cookies[Cookie] is { } cookie ? Read(cookie) : null, StaffRefusal.NotSignedIn));

    /// <inheritdoc/>
    public Task<StaffEntry> EnterByTokenAsync(string token, CancellationToken cancellation) =>
        Task.FromResult(new StaffEntry(Find(token) is >= 0 and var found ? new(_secrets[found].Secret.Role, [_secrets[found].Secret.Area], "") : null, StaffRefusal.NotSignedIn));

    /// <summary>The cookie's value for whoever gives a secret; null when it is none. Takes as long for a wrong one as for a right one.</summary>
    public string? Open(string base64)
    {
        if (Find(base64) is var found && found < 0) return null;
        var body = string.Create(CultureInfo.InvariantCulture, $"{found}.{(time.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}.{RandomNumberGenerator.GetHexString(32, lowercase: true)}");
        return $"{body}.{Sign(_secrets[found].CookieKey, body)}";
    }

    /// <summary>Who holds a cookie; null when it is not ours or has run out.</summary>
    public StaffMember? Read(string cookie)
    {
        if (cookie.Length > LongestCookie || cookie.LastIndexOf('.') is not (> 0 and var end)) return null;
        var parts = cookie[..end].Split('.');
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= _secrets.Count) return null;
        var (secret, _, key) = _secrets[index];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(key, cookie[..end])), Encoding.ASCII.GetBytes(cookie[(end + 1)..]))) return null;
        if (!long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var expires) || time.GetUtcNow().ToUnixTimeSeconds() >= expires) return null;
        return new(secret.Role, [secret.Area], parts[2]);
    }

    // The number of a secret, or -1.
    private int Find(string base64)
    {
        var given = new byte[Math.Min(base64.Length, 4096)];
        if (!Convert.TryFromBase64String(base64.Trim(), given, out var length)) return -1;
        // Digests have one length, and all are compared whichever fits.
        var digest = SHA256.HashData(given.AsSpan(0, length));
        CryptographicOperations.ZeroMemory(given);
        var found = -1;
        for (var i = 0; i < _secrets.Count; i++)
            if (CryptographicOperations.FixedTimeEquals(_secrets[i].Digest, digest)) found = i;
        return found;
    }

    private static string Sign(byte[] key, string body) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(body)));
}
