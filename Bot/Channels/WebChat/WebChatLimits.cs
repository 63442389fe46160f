using System.Net;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>What is limited.</summary>
internal enum WebChatUse
{
    /// <summary>Tokens for one address: the only limit by address, and wide, for a library or a reception centre has one address for all.</summary>
    Mint,

    /// <summary>Messages in one conversation.</summary>
    Say,

    /// <summary>Everything else in one conversation.</summary>
    Look,
}

/// <summary>Holds back who asks too often, within this process. Keys are kept in memory only, for a minute.</summary>
internal sealed class WebChatLimits(TimeProvider time)
{
    private const int MostKeys = 50_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(WebChatUse Use, string Key), int> _counts = [];
    private DateTimeOffset _since;

    /// <summary>How often within a minute.</summary>
    public static int Most(WebChatUse use) => use switch
    {
        WebChatUse.Mint => 120,
        WebChatUse.Say => 30,
        _ => 600,
    };

    /// <summary>Counts one more; false when it is one too many.</summary>
    public bool Allows(WebChatUse use, string key)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (now - _since >= Window || _counts.Count >= MostKeys)
            {
                _counts.Clear();
                _since = now;
            }
            var count = _counts.GetValueOrDefault((use, key)) + 1;
            _counts[(use, key)] = count;
            return count <= Most(use);
        }
    }

    /// <summary>The name of an address; of the sixth version its network, for a household has a network of them.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 8)));
    }
}
