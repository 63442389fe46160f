using ChatBot.Bot.Channels;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Delivery;

/// <summary>Sends through one channel, at once and once.</summary>
internal sealed class DirectSender(IChannelSender channel, DeliverySettings settings) : IDirectSender
{
    /// <inheritdoc/>
    public async Task<bool> TrySendAsync(string sender, string to, string text, string token, CancellationToken cancellation) =>
        await channel.SendAsync(
            new OutgoingMessage(sender, to, text, token, IsDanger: true, settings.ReplyValidity), cancellation) is SendOutcome.Taken;
}
