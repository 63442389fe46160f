namespace ChatBot.Bot.Delivery;

/// <summary>Our own reasons beside the carrier's codes, as they stand in outbox rows.</summary>
internal static class SettlementCodes
{
    /// <summary>It was past its time.</summary>
    public const string Stale = "stale";

    /// <summary>The person has stopped.</summary>
    public const string Stopped = "stopped";

    /// <summary>It could not be opened.</summary>
    public const string Sealed = "sealed";

    /// <summary>Sending from that number is paused.</summary>
    public const string Paused = "paused";

    /// <summary>An earlier message to the same person waits.</summary>
    public const string InOrder = "in-order";

    /// <summary>Too little was left of the lease for one more request.</summary>
    public const string LeaseShort = "lease";

    /// <summary>The program was asked to stop before its turn came.</summary>
    public const string Stopping = "stopping";

    /// <summary>Nobody knows whether it was sent, and it has been sent again already.</summary>
    public const string Unsettled = "unsettled";

    /// <summary>Nobody knows whether it was sent, and the carrier cannot be asked.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>The person was answered past the outbox.</summary>
    public const string Answered = "answered";

    /// <summary>No channel of that name is configured.</summary>
    public const string NoChannel = "no-channel";
}
