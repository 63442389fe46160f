using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels;

/// <summary>What a carrier keeps of messages it has handled, for channels whose carrier lets us ask.</summary>
internal interface ICarrierRecords
{
    /// <summary>The channel as outbox rows name it.</summary>
    string Channel { get; }

    /// <summary>Whether any sender can be asked about: without credentials for the carrier's API none can.</summary>
    bool CanLookUp { get; }

    /// <summary>Whether messages from this sender can be looked up and sent.</summary>
    bool CanLookUpFor(string sender);

    /// <summary>The messages from us to one address since an instant, newest first; null when the carrier cannot be asked now.</summary>
    Task<IReadOnlyList<CarrierRecord>?> FindAsync(string sender, string to, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Deletes a message at the carrier; one that is gone already counts as deleted.</summary>
    Task<SendOutcome> DeleteAsync(string sender, string providerId, CancellationToken cancellation);
}

/// <summary>A message as the carrier remembers it.</summary>
/// <param name="ProviderId">The carrier's id.</param>
/// <param name="Body">The text.</param>
/// <param name="At">When it was sent; when it was made, if it is not sent yet.</param>
/// <param name="State">How far it has come; null when the carrier's word for it is new to us.</param>
/// <param name="ErrorCode">What went wrong, if something did.</param>
/// <param name="Failure">What that calls for, when the message was not delivered.</param>
internal sealed record CarrierRecord(
    string ProviderId, string Body, DateTimeOffset At, DeliveryState? State, string? ErrorCode, CarrierAction? Failure)
{
    /// <summary>Without the text.</summary>
    public override string ToString() => $"record {ProviderId}";
}
