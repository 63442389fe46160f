using System.Net;
using ChatBot.Bot.Web;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>What is limited.</summary>
internal enum WebChatUse
{
    /// <summary>Tokens for one address: the only limit by address, and wide, for a library or a reception centre has one address for all.</summary>
    Mint,

    /// <summary>Messages in one conversation.</summary>
    Say,

    /// <summary>Messages about danger in one conversation, once its other messages are too many.</summary>
    Cry,

    /// <summary>Everything else in one conversation.</summary>
    Look,
}

/// <summary>Holds back who asks too often, within this process. Keys are kept in memory only, for a minute.</summary>
internal sealed class WebChatLimits(TimeProvider time)
{
    private readonly MinuteCount<(WebChatUse Use, string Key)> _counts = new(time);

    /// <summary>How often within a minute.</summary>
    public static int Most(WebChatUse use) => use switch
    {
        WebChatUse.Mint => 120,
        WebChatUse.Say => 30,
        WebChatUse.Cry => 120,
        _ => 600,
    };

    /// <summary>Counts one more; false when it is one too many.</summary>
    public bool Allows(WebChatUse use, string key) => _counts.Add((use, key)) <= Most(use);

    /// <summary>The name of an address; of the sixth version its network, for a household has a network of them.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 8)));
    }
}
