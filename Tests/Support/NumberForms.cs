using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Tests.Support;

/// <summary>The ways in which a phone number may have been written down: as people and programs write it, encoded, and hashed without a key,
/// which anybody can undo by trying all numbers.</summary>
internal static class NumberForms
{
    /// <summary>All forms of a Norwegian number such as <c>+4741234567</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="municipality">What it may have been hashed together with.</param>
    public static IReadOnlyList<string> Of(string number, string municipality)
    {
        var national = number[3..];
        string[] written =
        [
            national, $"{national[..2]} {national[2..4]} {national[4..6]} {national[6..]}", $"{national[..3]} {national[3..5]} {national[5..]}", string.Concat(national.Reverse()),
        ];
        string[] whole = [number, number[1..], "00" + number[1..], national];
        var encoded = whole.SelectMany(text => new[]
        {
            Convert.ToHexString(Encoding.UTF8.GetBytes(text)), Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('='), Convert.ToBase64String(Encoding.Unicode.GetBytes(text)).TrimEnd('='),
            Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(text)), Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(text)),
        });
        var hashed = whole.SelectMany(text => new[] { text, $"{municipality}\n{text}", $"{municipality}{text}", $"{municipality}:{text}", $"sms:{text}" }).SelectMany(Hashes);
        return [.. written, .. encoded, .. hashed];
    }

    private static IEnumerable<string> Hashes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5350, CA5351 // Weak hashes are looked for, not used.
        byte[][] all = [SHA256.HashData(bytes), SHA1.HashData(bytes), MD5.HashData(bytes), SHA512.HashData(bytes)];
#pragma warning restore CA5350, CA5351
        return all.SelectMany(hash => new[] { Convert.ToHexString(hash), Convert.ToBase64String(hash).TrimEnd('='), Base64Url.EncodeToString(hash), Encoding.Latin1.GetString(hash) });
    }
}
