using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Twilio's words for how far a message has come.</summary>
internal static class TwilioStatus
{
    /// <summary>Our state for a word; null for one we do not know, or that is said of inbound messages only.</summary>
    public static DeliveryState? Parse(string? status) => status switch
    {
        "accepted" or "scheduled" => DeliveryState.Accepted,
        "queued" => DeliveryState.Queued,
        "sending" => DeliveryState.Sending,
        "sent" => DeliveryState.Sent,
        // Some of its segments arrived: a person has half an answer, which is no delivery.
        "undelivered" or "failed" or "canceled" or "partially_delivered" => DeliveryState.Undelivered,
        "delivered" => DeliveryState.Delivered,
        "read" => DeliveryState.Read,
        _ => null,
    };
}
