using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ChatBot.Bot.Privacy;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Gives out tokens and tickets of the web chat, and reads them. Both are signed, so that any replica can serve any client.</summary>
/// <remarks>A token is two parts of unpadded base64url with a dot between: what it says as JSON, and HMAC-SHA256 over it. A ticket is signed
/// with another key, so that neither passes for the other.</remarks>
internal sealed class WebChatTokens(KeyRing keys, TimeProvider time)
{
    /// <summary>How long a token lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>How long after its first token a conversation may still be refreshed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How long a ticket waits for its stream.</summary>
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);

    private const int RandomBytes = 16;
    private const int LongestToken = 512;

    private readonly List<byte[]> _tokenKeys = Derive(keys, "chatbot web chat token 1"u8);
    private readonly List<byte[]> _ticketKeys = Derive(keys, "chatbot web chat ticket 1"u8);

    /// <summary>A new random id of 128 bits.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(2 * RandomBytes, lowercase: true);

    /// <summary>The first token of a conversation.</summary>
    public WebChatToken First(string conversation, string municipality)
    {
        var now = time.GetUtcNow();
        return new() { Conversation = conversation, Municipality = municipality, Issued = now.ToUnixTimeSeconds(), Ends = (now + Lifetime).ToUnixTimeSeconds() };
    }

    /// <summary>A later end for a token; null once it has lasted for <see cref="Longest"/>.</summary>
    public WebChatToken? Renew(WebChatToken token)
    {
        var last = token.Issued + (long)Longest.TotalSeconds;
        var ends = Math.Min((time.GetUtcNow() + Lifetime).ToUnixTimeSeconds(), last);
        return ends <= time.GetUtcNow().ToUnixTimeSeconds() ? null : token with { Ends = ends };
    }

    /// <summary>A token as text.</summary>
    public string Write(WebChatToken token) => Write(token, _tokenKeys[0]);

    /// <summary>A ticket for one stream of the conversation of a token.</summary>
    public string WriteTicket(WebChatToken token) =>
        Write(token with { Nonce = NewId(), Ends = Math.Min(token.Ends, (time.GetUtcNow() + TicketLifetime).ToUnixTimeSeconds()) }, _ticketKeys[0]);

    /// <summary>Reads a token.</summary>
    public (TokenState State, WebChatToken? Token) Read(string? text) => Read(text, _tokenKeys);

    /// <summary>Reads a ticket.</summary>
    public (TokenState State, WebChatToken? Token) ReadTicket(string? text) => Read(text, _ticketKeys);

    private static string Write(WebChatToken token, byte[] key)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(token, WebChatTokenContext.Default.WebChatToken);
        return $"{Base64Url.EncodeToString(said)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, said))}";
    }

    private (TokenState State, WebChatToken? Token) Read(string? text, List<byte[]> keys)
    {
        if (text is not { Length: > 0 and <= LongestToken } || text.Split('.') is not [var first, var second] || Decode(first) is not { } said || Decode(second) is not { } signature)
            return (TokenState.None, null);
        if (!keys.Exists(key => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, said), signature))) return (TokenState.None, null);
        var token = JsonSerializer.Deserialize(said, WebChatTokenContext.Default.WebChatToken)!;
        return (token.Ends > time.GetUtcNow().ToUnixTimeSeconds() ? TokenState.Good : TokenState.Expired, token);
    }

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static List<byte[]> Derive(KeyRing keys, ReadOnlySpan<byte> purpose)
    {
        var info = purpose.ToArray();
        return [.. keys.Keys.Select(key => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes.ToArray(), SecretKey.Length, info: info))];
    }
}

/// <summary>What a token is worth.</summary>
internal enum TokenState
{
    /// <summary>It is none of ours.</summary>
    None,

    /// <summary>It was ours, and is over.</summary>
    Expired,

    /// <summary>It opens its conversation.</summary>
    Good,
}
