using System.Globalization;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>The SMS channel's way out: Twilio's API, by the account each of our numbers belongs to.</summary>
internal sealed class TwilioSender(TwilioRestClient client, TwilioAccounts accounts, StatusCallback callback) : IChannelSender, ICarrierRecords
{
    /// <summary>The channel's name in outbox rows.</summary>
    public const string ChannelName = "sms";

    private static readonly SendOutcome NoAccount = new SendOutcome.Refused("no-account", CarrierAction.ConfigAlarm);


    /// <inheritdoc/>
    public string Channel => ChannelName;

    /// <inheritdoc/>
    public bool CanLookUp => accounts.CanCall;

    /// <inheritdoc/>
    public bool CanLookUpFor(string sender) => RestAccountOf(sender) is not null;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
        RestAccountOf(message.Sender) is { } account
            ? await client.SendAsync(account, message, callback.For(message.Token, message.IsDanger), cancellation)
            : NoAccount;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CarrierRecord>?> FindAsync(string sender, string to, DateTimeOffset since, CancellationToken cancellation)
    {
        if (RestAccountOf(sender) is not { } account || await client.ListAsync(account, to, sender, since, cancellation) is not { } messages)
        {
            return null;
        }

        return [.. messages.Where(message => !string.IsNullOrEmpty(message.Sid)).Select(message => RecordOf(message, since))];
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> DeleteAsync(string sender, string providerId, CancellationToken cancellation) =>
        RestAccountOf(sender) is { } account ? await client.DeleteAsync(account, providerId, cancellation) : NoAccount;

    private static CarrierRecord RecordOf(TwilioMessage message, DateTimeOffset since)
    {
        var state = TwilioStatus.Parse(message.Status);
        var code = message.ErrorCode?.ToString(CultureInfo.InvariantCulture);
        CarrierAction? failure = state == DeliveryState.Undelivered ? TwilioErrors.ActionFor(code) : null;
        return new CarrierRecord(message.Sid!, message.Body ?? "", message.At ?? since, state, code, failure);
    }

    private TwilioAccount? RestAccountOf(string sender) => accounts.ForNumber(sender) is { CanCall: true } account ? account : null;
}
