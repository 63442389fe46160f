namespace ChatBot.Bot.Channels.Sms;

/// <summary>The SMS channel's way out: Twilio's API, by the account each of our numbers belongs to.</summary>
internal sealed class TwilioSender : IChannelSender, ICarrierRecords
{
    /// <summary>The channel's name in outbox rows.</summary>
    public const string ChannelName = "sms";

    private static readonly SendOutcome NoAccount = new SendOutcome.Refused("no-account", CarrierAction.ConfigAlarm);

    private readonly TwilioRestClient _client;
    private readonly TwilioAccounts _accounts;
    private readonly StatusCallback _callback;

    /// <summary>Sends by these accounts, with reports to this callback.</summary>
    public TwilioSender(TwilioRestClient client, TwilioAccounts accounts, StatusCallback callback)
    {
        _client = client;
        _accounts = accounts;
        _callback = callback;
    }

    /// <inheritdoc/>
    public string Channel => ChannelName;

    /// <inheritdoc/>
    public bool CanLookUp => _accounts.CanUseRest;

    /// <inheritdoc/>
    public bool CanLookUpFor(string sender) => RestAccountOf(sender) is not null;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
        RestAccountOf(message.Sender) is { } account
            ? await _client.SendAsync(account, message, _callback.For(message.Token, message.IsDanger), cancellation)
            : NoAccount;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CarrierRecord>?> FindAsync(string sender, string to, DateTimeOffset since, CancellationToken cancellation)
    {
        if (RestAccountOf(sender) is not { } account || await _client.ListAsync(account, to, sender, since, cancellation) is not { } messages)
        {
            return null;
        }

        return [.. messages
            .Where(message => !string.IsNullOrEmpty(message.Sid))
            .Select(message => new CarrierRecord(
                message.Sid!, message.Body ?? "", message.At ?? since, TwilioStatus.Parse(message.Status),
                message.ErrorCode?.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> DeleteAsync(string sender, string providerId, CancellationToken cancellation) =>
        RestAccountOf(sender) is { } account ? await _client.DeleteAsync(account, providerId, cancellation) : NoAccount;

    private TwilioAccount? RestAccountOf(string sender) => _accounts.ForNumber(sender) is { CanUseRest: true } account ? account : null;
}
