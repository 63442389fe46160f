using ChatBot.Bot.Phone;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>The made-up account that may sign beside the real ones; null where the phone page is off.</summary>
/// <param name="Phone">The account.</param>
internal sealed record WebhookTrust(PhoneAccount? Phone);
