using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>Empties the outbox: claims rows, hands each to its channel, records what came of it. An attempt whose outcome nobody knows is
/// left as it is, for <see cref="AmbiguityResolver"/>.</summary>
internal sealed class OutboxSender
{
    private readonly IOutbox _outbox;
    private readonly Dictionary<string, IChannelSender> _channels;
    private readonly Dictionary<string, ICarrierRecords> _records;
    private readonly ISealedMail _mail;
    private readonly OutcomeRecorder _recorder;
    private readonly SendingPause _pause;
    private readonly IAlarms _alarms;
    private readonly DeliveryOptions _options;
    private readonly TimeProvider _time;
    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>Sends through these channels.</summary>
    public OutboxSender(
        IOutbox outbox, IEnumerable<IChannelSender> channels, IEnumerable<ICarrierRecords> records, ISealedMail mail, IAlarms alarms,
        Backoff backoff, DeliveryOptions options, TimeProvider time)
    {
        _outbox = outbox;
        _channels = channels.ToDictionary(channel => channel.Channel, StringComparer.Ordinal);
        _records = records.ToDictionary(record => record.Channel, StringComparer.Ordinal);
        _mail = mail;
        _pause = new SendingPause();
        _recorder = new OutcomeRecorder(outbox, alarms, backoff, _pause, options, time);
        _alarms = alarms;
        _options = options;
        _time = time;
    }

    /// <summary>Claims what is due and sends it, rows to different people side by side. Returns how many rows it claimed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var claimedAt = _time.GetUtcNow();
        var rows = await _outbox.ClaimAsync(_options.Batch, _options.Lease, _owner, claimedAt, cancellation);
        var people = rows.GroupBy(row => (row.Row.Channel, row.Row.Municipality, row.Row.Person));
        await Task.WhenAll(people.Select(person => SendInOrderAsync([.. person], claimedAt + _options.Lease, cancellation)));
        return rows.Count;
    }

    private async Task SendInOrderAsync(IReadOnlyList<OutboxRow> rows, DateTimeOffset leaseEnd, CancellationToken cancellation)
    {
        DateTimeOffset? held = null;
        foreach (var row in rows)
        {
            if (held is { } at && row.Row.Kind != OutboxKind.DeleteAtCarrier)
            {
                await SettleAsync(row, new Settlement.TryAgain(at, SettlementCodes.InOrder), cancellation);
                continue;
            }

            held = await SendAsync(row, leaseEnd, cancellation) ?? held;
        }
    }

    /// <summary>Sends one row. Returns when it will be tried again, if it has to be.</summary>
    private async Task<DateTimeOffset?> SendAsync(OutboxRow claimed, DateTimeOffset leaseEnd, CancellationToken cancellation)
    {
        var row = claimed.Row;
        var now = _time.GetUtcNow();
        if (row.NotAfter <= now)
        {
            RefusalRules.RaiseUnsent(_alarms, AlarmKind.Expired, row);
            return await SettleAsync(claimed, new Settlement.Drop(SettlementCodes.Stale), cancellation);
        }

        if (_pause.EndFor(row.Sender, now) is { } end)
        {
            return await SettleAsync(claimed, new Settlement.TryAgain(end, SettlementCodes.Paused), cancellation);
        }

        if (_mail.Open(row) is not { } mail)
        {
            RefusalRules.RaiseUnsent(_alarms, AlarmKind.SealBroken, row);
            return await SettleAsync(claimed, new Settlement.GiveUp(SettlementCodes.Sealed), cancellation);
        }

        if (row.Kind == OutboxKind.Reply && await _outbox.IsStoppedAsync(row.Municipality, mail.Pseudonyms, cancellation))
        {
            return await SettleAsync(claimed, new Settlement.Drop(SettlementCodes.Stopped), cancellation);
        }

        now = _time.GetUtcNow();
        if (leaseEnd - now <= _options.HttpTimeout)
        {
            // The answer could come after the lease, when somebody else already looks the row up.
            return await SettleAsync(claimed, new Settlement.TryAgain(now, SettlementCodes.LeaseShort), cancellation);
        }

        if (!await _outbox.ConfirmLeaseAsync(row.Token, _owner, now, cancellation))
        {
            return null;
        }

        var outcome = await AttemptAsync(row, mail, now, cancellation);
        // From here on the carrier may have it: what came of it is recorded even while the program stops.
        return await _recorder.RecordAsync(claimed, outcome, CancellationToken.None);
    }

    private Task<SendOutcome> AttemptAsync(NewOutboxRow row, OpenedMail mail, DateTimeOffset now, CancellationToken cancellation)
    {
        if (row.Kind == OutboxKind.DeleteAtCarrier)
        {
            return _records.TryGetValue(row.Channel, out var records)
                ? records.DeleteAsync(row.Sender, mail.Body, cancellation)
                : Task.FromResult(NoChannel);
        }

        var left = row.NotAfter - now;
        var validity = left < _options.Validity ? left : _options.Validity;
        return _channels.TryGetValue(row.Channel, out var channel)
            ? channel.SendAsync(
                new OutgoingMessage(row.Sender, mail.To, mail.Body, row.Token, row.Kind == OutboxKind.Danger, validity), cancellation)
            : Task.FromResult(NoChannel);
    }

    private static SendOutcome NoChannel { get; } = new SendOutcome.Refused(SettlementCodes.NoChannel, CarrierAction.ConfigAlarm);

    private async Task<DateTimeOffset?> SettleAsync(OutboxRow row, Settlement settlement, CancellationToken cancellation)
    {
        await _outbox.SettleAsync(row.Row.Token, settlement, _time.GetUtcNow(), cancellation);
        return (settlement as Settlement.TryAgain)?.At;
    }
}
