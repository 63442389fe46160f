namespace ChatBot.Bot.Channels.Teams;

/// <summary>Who a token says is calling.</summary>
/// <param name="Fault">Why it is nobody.</param>
/// <param name="ServiceUrl">The one address that the token speaks for; null when it names none.</param>
/// <param name="Endorsements">The channels that its key may speak for.</param>
internal sealed record BotCaller(CallerFault Fault, string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>Whether it may hand us an activity of a channel that asks for answers at an address.</summary>
    public bool MaySpeakFor(string channel, string serviceUrl) =>
        Fault == CallerFault.None && Endorsements.Contains(channel, StringComparer.Ordinal) && ServiceUrl is { } own && ServiceUrls.AreSame(own, serviceUrl);
}

/// <summary>Why a caller is not known.</summary>
internal enum CallerFault
{
    /// <summary>It is known.</summary>
    None,

    /// <summary>There is no token, or one that does not count.</summary>
    NotKnown,

    /// <summary>The issuer's keys cannot be had now.</summary>
    NotNow,
}
