namespace ChatBot.Bot.Channels;

/// <summary>What became of one attempt to hand something to a carrier.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The carrier has taken it under this id.</summary>
    public sealed record Taken(string ProviderId) : SendOutcome;

    /// <summary>The carrier did not process it; it may be tried again, not before <paramref name="RetryAfter"/> has passed if that is given.</summary>
    public sealed record NotProcessed(TimeSpan? RetryAfter, string Code) : SendOutcome;

    /// <summary>The carrier refused it for good.</summary>
    public sealed record Refused(string Code, CarrierAction Action) : SendOutcome;

    /// <summary>Nobody knows whether the carrier took it.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;
}
