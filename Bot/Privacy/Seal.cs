using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Bot.Privacy;

/// <summary>Closes bytes so that only a holder of the keys can read them, and only as what and where they were closed.</summary>
/// <remarks>AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits; one key is good for 2^32 seals. A seal is: form (1 byte), key
/// id (4), nonce (12), tag (16), then as many bytes as the plain text. The header, the purpose and the row are authenticated. The
/// cipher's key is derived from the ring's by HKDF, so that a key used elsewhere by mistake is still another key here. Safe for use by
/// many threads.</remarks>
internal sealed class Seal
{
    /// <summary>How many bytes a seal is longer than what it holds.</summary>
    public const int Overhead = HeaderLength + NonceLength + TagLength;

    private const byte Form = 1;
    private const int HeaderLength = 1 + SecretKey.IdLength;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int TagStart = HeaderLength + NonceLength;

    private readonly (byte[] Id, ThreadLocal<AesGcm> Cipher)[] _keys;

    /// <param name="keys">The valid keys; the first closes, all open.</param>
    public Seal(KeyRing keys) => _keys = [.. keys.Keys.Select(key => (Convert.FromHexString(key.Id), CipherOf(key)))];

    /// <summary>Closes <paramref name="plain"/> for one purpose (<see cref="SealPurpose"/>) and one row.</summary>
    public byte[] Close(ReadOnlySpan<byte> plain, string purpose, string rowId)
    {
        var closed = new byte[Overhead + plain.Length];
        closed[0] = Form;
        _keys[0].Id.CopyTo(closed, 1);
        var nonce = closed.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        _keys[0].Cipher.Value!.Encrypt(nonce, plain, closed.AsSpan(Overhead), closed.AsSpan(TagStart, TagLength), Bound(closed, purpose, rowId));
        return closed;
    }

    /// <summary>Opens what <see cref="Close"/> closed for the same purpose and row.</summary>
    /// <exception cref="SealBrokenException">It is cut, altered, closed for something else, or closed with a key we no longer have.</exception>
    public byte[] Open(ReadOnlySpan<byte> closed, string purpose, string rowId)
    {
        if (closed.Length < Overhead || closed[0] != Form)
            throw new SealBrokenException(purpose, SealFault.Malformed);
        var plain = new byte[closed.Length - Overhead];
        var aes = CipherOf(closed[1..HeaderLength]) ?? throw new SealBrokenException(purpose, SealFault.UnknownKey);
        try
        {
            aes.Decrypt(
                closed.Slice(HeaderLength, NonceLength), closed[Overhead..], closed.Slice(TagStart, TagLength), plain, Bound(closed, purpose, rowId));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SealBrokenException(purpose, SealFault.NotAuthentic);
        }
        return plain;
    }

    /// <summary>The id of the key that closed something; it may be none of ours.</summary>
    public static string KeyOf(ReadOnlySpan<byte> closed) => Convert.ToHexStringLower(closed[1..HeaderLength]);

    private AesGcm? CipherOf(ReadOnlySpan<byte> id)
    {
        foreach (var candidate in _keys)
        {
            if (id.SequenceEqual(candidate.Id))
                return candidate.Cipher.Value;
        }
        return null;
    }

    // A cipher is no good to two threads at once, and costs more to make than to use.
    private static ThreadLocal<AesGcm> CipherOf(SecretKey key)
    {
        var derived = new byte[SecretKey.Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, derived, salt: [], info: "chatbot seal 1"u8);
        return new(() => new AesGcm(derived, TagLength));
    }

    // The length keeps ("ab", "c") and ("a", "bc") apart.
    private static byte[] Bound(ReadOnlySpan<byte> closed, string purpose, string rowId) =>
        [.. closed[..HeaderLength], .. Encoding.UTF8.GetBytes($"{purpose.Length}:{purpose}:{rowId}")];
}
