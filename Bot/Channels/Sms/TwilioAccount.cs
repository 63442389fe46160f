namespace ChatBot.Bot.Channels.Sms;

/// <summary>One Twilio account.</summary>
/// <param name="Sid">The account's id; null when only TwiML is used.</param>
/// <param name="AuthTokens">The tokens that webhooks may be signed with; the first is the primary and signs our requests.</param>
/// <param name="Numbers">Our numbers in the account; empty when there is only one account.</param>
internal sealed record TwilioAccount(string? Sid, IReadOnlyList<string> AuthTokens, IReadOnlyList<string> Numbers)
{
    /// <summary>Whether Twilio's API can be used.</summary>
    public bool CanUseRest => Sid is not null && AuthTokens.Count > 0;

    /// <summary>Whether a webhook that this account's token verified may speak for an account id and one of our numbers.</summary>
    public bool Owns(string? accountSid, string ourNumber) =>
        (Sid is null || accountSid == Sid) && (Numbers.Count == 0 || Numbers.Contains(ourNumber, StringComparer.Ordinal));

    /// <summary>Without the tokens.</summary>
    public override string ToString() => $"account {Sid ?? "(no id)"}";
}
