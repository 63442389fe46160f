namespace ChatBot.Bot.Channels.Sms;

/// <summary>The settings of <c>Twilio</c>.</summary>
internal sealed class TwilioOptions
{
    /// <summary>The id of account 0; needed only when Twilio's API is used.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The auth tokens of account 0, the primary first; two while one is being replaced.</summary>
    public IList<string> AuthTokens { get; } = [];

    /// <summary>Further accounts, or all of them in the long form.</summary>
    public IList<AccountOptions> Accounts { get; } = [];

    /// <summary>Where Twilio's API is. The default is Twilio's American region.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://api.twilio.com");

    /// <summary>How replies go back. The default is TwiML, in the webhook's own answer.</summary>
    public TwilioReplyMode ReplyMode { get; set; } = TwilioReplyMode.TwiML;

    /// <summary>Who handles stop words. The default is that we do.</summary>
    public TwilioOptOut OptOut { get; set; } = TwilioOptOut.Us;

    /// <summary>One account in the long form.</summary>
    internal sealed class AccountOptions
    {
        /// <summary>The account's id.</summary>
        public string? Sid { get; set; }

        /// <summary>Its auth tokens, the primary first.</summary>
        public IList<string> AuthTokens { get; } = [];

        /// <summary>Our numbers in it, in the form +4759440000.</summary>
        public IList<string> Numbers { get; } = [];
    }
}

/// <summary>How replies go back.</summary>
internal enum TwilioReplyMode
{
    /// <summary>In the webhook's own answer.</summary>
    TwiML,

    /// <summary>Through Twilio's API; needed in the Irish and Australian regions.</summary>
    Rest,
}

/// <summary>Who handles stop words.</summary>
internal enum TwilioOptOut
{
    /// <summary>Twilio's handling is off; all words are ours.</summary>
    Us,

    /// <summary>Twilio's Advanced Opt-Out has answered whatever carries <c>OptOutType</c>.</summary>
    Advanced,

    /// <summary>Twilio has answered its default English words.</summary>
    TwilioDefault,
}
