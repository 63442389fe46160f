using System.Buffers.Binary;
using System.Security.Cryptography;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Backup;

/// <summary>A backup as it lies in a file: sealed piece by piece, so that it never has to be in memory as a whole.</summary>
/// <remarks>A header (mark, key id, provider, salt), then pieces of at most 1 MiB, each its flag, length, tag and cipher text. AES-256-GCM under a
/// key derived for this file alone from the ring's and the salt (HKDF); the nonce is the piece's number and whether it is the last, so that no
/// piece can be left out, moved or cut off; the header is authenticated with each.</remarks>
internal static class SealedStream
{
    private const int SaltLength = 32;
    private const int TagLength = 16;
    private const int NonceLength = 12;
    private const int PieceLength = 1 << 20;
    private const int PrefixLength = 1 + sizeof(int) + TagLength;

    /// <summary>Seals all of <paramref name="plain"/> into <paramref name="target"/>. Returns how many bytes it was.</summary>
    public static async Task<long> WriteAsync(Stream plain, Stream target, KeyRing keys, StorageProvider provider, CancellationToken cancellation)
    {
        byte[] header = [.. Mark, .. Convert.FromHexString(keys.Primary.Id), (byte)provider, .. RandomNumberGenerator.GetBytes(SaltLength)];
        await target.WriteAsync(header, cancellation);
        using var cipher = CipherOf(keys.Primary, header);
        var (piece, sealedPiece, total) = (new byte[PieceLength], new byte[PrefixLength + PieceLength], 0L);
        for (var number = 0L; ; number++)
        {
            var length = await plain.ReadAtLeastAsync(piece, PieceLength, throwOnEndOfStream: false, cancellation);
            var isLast = length < PieceLength;
            sealedPiece[0] = isLast ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteInt32LittleEndian(sealedPiece.AsSpan(1), length);
            cipher.Encrypt(NonceOf(number, isLast), piece.AsSpan(0, length), sealedPiece.AsSpan(PrefixLength, length), sealedPiece.AsSpan(1 + sizeof(int), TagLength), header);
            await target.WriteAsync(sealedPiece.AsMemory(0, PrefixLength + length), cancellation);
            total += length;
            if (isLast) return total;
        }
    }

    /// <summary>Opens all of <paramref name="source"/> into <paramref name="plain"/>, each piece once it is known to be ours.</summary>
    /// <exception cref="BackupException">It is no backup, of another kind of database, cut, altered, or sealed with a key that we do not have.</exception>
    public static async Task<long> ReadAsync(Stream source, Stream plain, KeyRing keys, StorageProvider provider, CancellationToken cancellation)
    {
        var header = new byte[Mark.Length + SecretKey.IdLength + 1 + SaltLength];
        if (await source.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation) < header.Length || !header.AsSpan().StartsWith(Mark))
            throw new BackupException("This file is no backup of this program.");
        var id = Convert.ToHexStringLower(header.AsSpan(Mark.Length, SecretKey.IdLength));
        var key = keys.Find(id) ?? throw new BackupException($"The backup is sealed with the key {id}, which Backup:Keys does not have.");
        if (header[Mark.Length + SecretKey.IdLength] != (byte)provider)
            throw new BackupException($"The backup is of another kind of database than {provider}. Set Storage:Provider to what it was made from.");
        using var cipher = CipherOf(key, header);
        var (prefix, piece, opened, total) = (new byte[PrefixLength], new byte[PieceLength], new byte[PieceLength], 0L);
        for (var number = 0L; ; number++)
        {
            await ReadWholeAsync(source, prefix, cancellation);
            var (isLast, length) = (prefix[0] == 1, BinaryPrimitives.ReadInt32LittleEndian(prefix.AsSpan(1)));
            if (length is < 0 or > PieceLength) throw Broken();
            await ReadWholeAsync(source, piece.AsMemory(0, length), cancellation);
            try
            {
                cipher.Decrypt(NonceOf(number, isLast), piece.AsSpan(0, length), prefix.AsSpan(1 + sizeof(int), TagLength), opened.AsSpan(0, length), header);
            }
            catch (AuthenticationTagMismatchException)
            {
                throw Broken();
            }
            await plain.WriteAsync(opened.AsMemory(0, length), cancellation);
            total += length;
            if (isLast) return total;
        }
    }

    private static ReadOnlySpan<byte> Mark => "chatbot backup 1\n"u8;

    private static BackupException Broken() => new("The backup is cut or was altered. Take another one.");

    private static async Task ReadWholeAsync(Stream source, Memory<byte> target, CancellationToken cancellation)
    {
        if (await source.ReadAtLeastAsync(target, target.Length, throwOnEndOfStream: false, cancellation) < target.Length) throw Broken();
    }

    private static AesGcm CipherOf(SecretKey key, byte[] header)
    {
        var derived = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes.ToArray(), SecretKey.Length, salt: header, info: "chatbot backup 1"u8.ToArray());
        return new(derived, TagLength);
    }

    private static byte[] NonceOf(long number, bool isLast)
    {
        var nonce = new byte[NonceLength];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
