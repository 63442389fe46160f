using System.Net;
using ChatBot.Bot.Channels.WebChat;
using ChatBot.Bot.Web;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Holds back whoever calls the webhooks without a signature that is good, by address. What is signed passes it by, however much comes.</summary>
internal sealed class UnsignedLimit(TimeProvider time)
{
    /// <summary>How many refusals an address is told within a minute; then it is told to wait.</summary>
    public const int Most = 60;

    private readonly MinuteCount<string> _refused = new(time);

    /// <summary>Whether an address has had its refusals.</summary>
    public bool IsOver(IPAddress? address) => _refused.Of(WebChatLimits.KeyOf(address)) >= Most;

    /// <summary>Counts one more refusal; false when it is one too many.</summary>
    public bool Allows(IPAddress? address) => _refused.Add(WebChatLimits.KeyOf(address)) <= Most;
}
