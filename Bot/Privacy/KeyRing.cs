using System.Security.Cryptography;

namespace ChatBot.Bot.Privacy;

/// <summary>The valid keys for one purpose: the first makes what is new, all of them read what is old.</summary>
internal sealed class KeyRing
{
    private readonly SecretKey[] _keys;

    private KeyRing(SecretKey[] keys) => _keys = keys;

    /// <summary>The key that new things are made with.</summary>
    public SecretKey Primary => _keys[0];

    /// <summary>All keys, primary first.</summary>
    public IReadOnlyList<SecretKey> Keys => _keys;

    /// <summary>Reads the keys of a setting.</summary>
    /// <param name="keys">Each the base64 of 32 bytes, primary first.</param>
    /// <param name="setting">The setting's name, such as <c>Privacy:SealKeys</c>, for the messages.</param>
    /// <exception cref="ArgumentException">There is none, one is malformed, or one stands twice. The message names the setting and the
    /// place in the list, and never repeats a key.</exception>
    public static KeyRing Parse(IReadOnlyList<string> keys, string setting)
    {
        if (keys.Count == 0)
            throw new ArgumentException($"{setting} has no key. Give at least one: the base64 of {SecretKey.Length} random bytes, such as `openssl rand -base64 {SecretKey.Length}` prints.");
        var read = new SecretKey[keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            read[i] = Read(keys[i], $"{setting}:{i}");
            for (var j = 0; j < i; j++)
            {
                if (read[j].Id == read[i].Id)
                    throw new ArgumentException($"{setting}:{i} and {setting}:{j} are the same key, or share the id {read[i].Id}. Remove one.");
            }
        }
        return new KeyRing(read);
    }

    /// <summary>A ring of one new random key; for Development and tests, where what it made need not outlive it.</summary>
    public static KeyRing Generate() => new([new SecretKey(RandomNumberGenerator.GetBytes(SecretKey.Length))]);

    /// <summary>The key of an id; null when it is not, or no longer, valid.</summary>
    public SecretKey? Find(string id) => Array.Find(_keys, key => key.Id == id);

    /// <summary>Whether a key of this ring also stands in another: keys have one purpose each.</summary>
    public bool SharesKeyWith(KeyRing other) => _keys.Any(key => other.Find(key.Id) is not null);

    private static SecretKey Read(string base64, string setting)
    {
        var buffer = new byte[SecretKey.Length + 3];
        if (!Convert.TryFromBase64String(base64, buffer, out var length) || length != SecretKey.Length)
            throw new ArgumentException($"{setting} must be the base64 of {SecretKey.Length} bytes ({(SecretKey.Length + 2) / 3 * 4} characters), but has {base64.Length} characters that are not.");
        try
        {
            return new SecretKey(buffer.AsSpan(0, length));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }
}
