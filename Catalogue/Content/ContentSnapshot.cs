using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Catalogue.Content;

/// <summary>All files of a content folder at one moment.</summary>
/// <param name="Files">The bytes of each file, by its path below the root, with forward slashes.</param>
/// <param name="Version">A fingerprint over all paths and bytes; equal content has an equal version, wherever it lies.</param>
public sealed record ContentSnapshot(IReadOnlyDictionary<string, byte[]> Files, string Version)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A snapshot of files already in memory.</summary>
    public static ContentSnapshot Of(IReadOnlyDictionary<string, byte[]> files) => new(files, Fingerprint(files));

    /// <summary>The text of a file; null when there is no such file.</summary>
    /// <exception cref="DecoderFallbackException">The file is not UTF-8: a program saved it in an older encoding, and its letters would be lost.</exception>
    public string? Text(string path) => Files.TryGetValue(path, out var bytes) ? StrictUtf8.GetString(StripMark(bytes)) : null;

    private static ReadOnlySpan<byte> StripMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;

    private static string Fingerprint(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            hash.AppendData(SHA256.HashData(bytes));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
