namespace ChatBot.Bot.Delivery;

/// <summary>Sends without the outbox: only for a danger answer while the store is away.</summary>
internal interface IDirectSender
{
    /// <summary>Sends one text. Returns whether the carrier has surely taken it.</summary>
    /// <param name="sender">Our number.</param>
    /// <param name="to">The person's address.</param>
    /// <param name="text">The text.</param>
    /// <param name="token">The opaque id for delivery reports.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task<bool> TrySendAsync(string sender, string to, string text, string token, CancellationToken cancellation);
}
