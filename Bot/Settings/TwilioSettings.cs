namespace ChatBot.Bot.Settings;

/// <summary>How a reply to an SMS goes back.</summary>
internal enum ReplyMode
{
    /// <summary>In the webhook's own answer.</summary>
    TwiML,

    /// <summary>By a REST call from the outbox; needed in Twilio's Irish and Australian regions.</summary>
    Rest,
}

/// <summary>Who answers the words for stop and start.</summary>
internal enum OptOutMode
{
    /// <summary>We do: Twilio's own handling is switched off at the sender.</summary>
    Us,

    /// <summary>Twilio's Advanced Opt-Out answers what carries <c>OptOutType</c>.</summary>
    Advanced,

    /// <summary>Twilio's default handling answers its English words.</summary>
    TwilioDefault,
}

/// <summary>One Twilio account: its tokens sign, its numbers are texted.</summary>
/// <param name="Sid">The account's id; null where only TwiML is used and one account exists.</param>
/// <param name="AuthTokens">The tokens that may sign, the primary first; more than one during a rotation.</param>
/// <param name="Numbers">The numbers that belong to it; empty for any number.</param>
internal sealed record TwilioAccount(string? Sid, IReadOnlyList<string> AuthTokens, IReadOnlyList<string> Numbers)
{
    /// <summary>Whether REST calls can be made for it.</summary>
    public bool CanCall => Sid is not null && AuthTokens.Count > 0;

    /// <summary>Without its tokens, for logs and errors.</summary>
    public override string ToString() => Sid is null ? "account" : "account " + Sid[..Math.Min(6, Sid.Length)] + "…";
}

/// <summary>The settings of the SMS channel.</summary>
internal sealed record TwilioSettings(
    IReadOnlyList<TwilioAccount> Accounts, ReplyMode ReplyMode, OptOutMode OptOut, Uri ApiBaseUrl, bool DeleteAtCarrier, TimeSpan DangerTimeout)
{
    /// <summary>Reads the section; the short form <c>Twilio:AccountSid</c>, <c>Twilio:AuthTokens</c> is account 0.</summary>
    public static TwilioSettings Read(SettingsReader reader)
    {
        List<TwilioAccount> accounts = [];
        var tokens = reader.List("Twilio:AuthTokens");
        var sid = reader.Text("Twilio:AccountSid");
        if (tokens.Count > 0) accounts.Add(new(sid, tokens, []));
        else if (sid is not null) reader.Fault("Twilio:AccountSid is given but Twilio:AuthTokens is missing. Give the account's primary auth token, or leave both out.");
        foreach (var index in reader.Children("Twilio:Accounts")) ReadAccount(reader, $"Twilio:Accounts:{index}", accounts);
        if (accounts.Count > 1 && accounts.Any(account => account.Sid is null || (account.Numbers.Count == 0)) && reader.Children("Twilio:Accounts").Count > 0)
            reader.Fault("With several Twilio accounts each needs Sid and Numbers, so that a token opens its own numbers only. Use Twilio:Accounts:<n>:{Sid,AuthTokens,Numbers} for all of them.");
        var mode = reader.OneOf<ReplyMode>("Twilio:ReplyMode");
        if (mode == ReplyMode.Rest && accounts.Count > 0 && !accounts.TrueForAll(account => account.CanCall))
            reader.Fault("Twilio:ReplyMode is Rest, which needs Twilio:AccountSid beside Twilio:AuthTokens.");
        foreach (var account in accounts.Where(account => account.Sid is { } id && !(id.Length == 34 && id.StartsWith("AC", StringComparison.Ordinal))))
            reader.Fault($"The Twilio account id of {account} must be AC and 32 hexadecimal digits.");
        if (!Uri.TryCreate(reader.Text("Twilio:ApiBaseUrl"), UriKind.Absolute, out var api)) reader.Fault("Twilio:ApiBaseUrl must be an absolute address, such as https://api.twilio.com.");
        return new(accounts, mode, reader.OneOf<OptOutMode>("Twilio:OptOut"), api ?? new Uri("https://api.twilio.com"), reader.YesNo("Twilio:DeleteAtCarrier"),
            reader.Duration("Twilio:DangerTimeout", TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10)));
    }

    private static void ReadAccount(SettingsReader reader, string name, List<TwilioAccount> accounts)
    {
        var account = new TwilioAccount(reader.Text($"{name}:Sid"), reader.List($"{name}:AuthTokens"), reader.List($"{name}:Numbers"));
        if (account.AuthTokens.Count == 0) reader.Fault($"{name}:AuthTokens is missing: without it no message of that account can be verified.");
        else accounts.Add(account);
    }
}
