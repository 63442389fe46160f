using ChatBot.Bot.Privacy;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>A verified text message, before its number becomes a pseudonym.</summary>
/// <param name="MessageSid">The carrier's id; a second delivery carries the same.</param>
/// <param name="From">Who wrote.</param>
/// <param name="To">Our number.</param>
/// <param name="Municipality">The municipality the number belongs to.</param>
/// <param name="Text">The text as received.</param>
/// <param name="HasMedia">Whether pictures came with it.</param>
/// <param name="OptOut">What the carrier has handled already.</param>
/// <param name="IsFallback">Whether the first delivery failed (it carries an error code).</param>
internal sealed record InboundSms(
    string MessageSid, PhoneNumber From, string To, string Municipality, string Text, bool HasMedia, CarrierOptOut OptOut, bool IsFallback)
{
    /// <summary>Whether a reminder can be asked for by it.</summary>
    public bool CanBeReminded { get; init; } = true;
}

/// <summary>What the webhook answers.</summary>
/// <param name="Text">The reply; null for an empty answer.</param>
/// <param name="Token">The opaque id for the reply's status callback; null when nobody waits for one.</param>
/// <param name="TryAgain">Whether the carrier is to deliver the message once more (503): nothing was recorded.</param>
internal readonly record struct SmsAnswer(string? Text, string? Token, bool TryAgain)
{
    /// <summary>The empty answer.</summary>
    public static readonly SmsAnswer Empty;

    /// <summary>Whether the reply answers danger: its delivery reports say so.</summary>
    public bool IsDanger { get; init; }

    /// <summary>Nothing was recorded; deliver again.</summary>
    public static readonly SmsAnswer Unavailable = new(null, null, TryAgain: true);
}
