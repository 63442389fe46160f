using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>All Twilio accounts of this deployment.</summary>
internal sealed class TwilioAccounts
{
    private readonly string[] _tokens;
    private readonly TwilioAccount[] _ownerOfToken;

    /// <summary>Gathers the accounts.</summary>
    public TwilioAccounts(IReadOnlyList<TwilioAccount> all)
    {
        All = all;
        _tokens = [.. all.SelectMany(account => account.AuthTokens)];
        _ownerOfToken = [.. all.SelectMany(account => Enumerable.Repeat(account, account.AuthTokens.Count))];
    }

    /// <summary>The accounts, in the order of the settings.</summary>
    public IReadOnlyList<TwilioAccount> All { get; }

    /// <summary>Whether Twilio's API can be used for any of them.</summary>
    public bool CanCall => All.Any(account => account.CanCall);

    /// <summary>The account one of our numbers belongs to; null when none does. An account without a list of numbers has all that no other lists.</summary>
    public TwilioAccount? ForNumber(string ourNumber) =>
        All.FirstOrDefault(account => account.Numbers.Contains(ourNumber, StringComparer.Ordinal))
        ?? All.FirstOrDefault(account => account.Numbers.Count == 0);

    /// <summary>The account whose token signed a webhook; null when none did.</summary>
    public TwilioAccount? WhoSigned(TwilioSignature signature, SignedRequest request) =>
        signature.FindToken(request, _tokens) is { } token ? _ownerOfToken[token] : null;

    /// <summary>Whether a webhook that an account's token verified may speak for an account id and one of our numbers.</summary>
    public static bool MaySpeakFor(TwilioAccount account, string accountSid, string ourNumber) =>
        (account.Sid is null || accountSid == account.Sid)
        && (account.Numbers.Count == 0 || account.Numbers.Contains(ourNumber, StringComparer.Ordinal));
}
