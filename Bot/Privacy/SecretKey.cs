using System.Security.Cryptography;

namespace ChatBot.Bot.Privacy;

/// <summary>A key of 32 bytes that knows its own name and never prints itself.</summary>
internal sealed class SecretKey
{
    /// <summary>How long a key is.</summary>
    public const int Length = 32;

    /// <summary>How many bytes of its SHA-256 make a key's id.</summary>
    public const int IdLength = 4;

    private readonly byte[] _bytes;

    /// <exception cref="ArgumentException">It is not 32 bytes long.</exception>
    public SecretKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A key is {Length} bytes; this one is {bytes.Length}.", nameof(bytes));
        _bytes = bytes.ToArray();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes, hash);
        Id = Convert.ToHexStringLower(hash[..IdLength]);
    }

    /// <summary>The first four bytes of the key's SHA-256 in lower-case hexadecimal: tells keys apart and nothing about them.</summary>
    public string Id { get; }

    /// <summary>The key itself.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <inheritdoc/>
    public override string ToString() => $"key {Id}";
}
