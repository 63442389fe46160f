using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>Empties the outbox: claims rows, hands each to its channel, records what came of it. An attempt whose outcome nobody knows is
/// left as it is, for <see cref="AmbiguityResolver"/>.</summary>
internal sealed class OutboxSender(
    IOutbox outbox, IEnumerable<IChannelSender> channels, IEnumerable<ICarrierRecords> records, ISealedMail mail, IAlarms alarms,
    Backoff backoff, SendingPause pause, DeliverySettings settings, TimeProvider time, Telemetry? telemetry = null)
{
    private readonly Dictionary<string, IChannelSender> _channels = channels.ToDictionary(channel => channel.Channel, StringComparer.Ordinal);
    private readonly Dictionary<string, ICarrierRecords> _records = records.ToDictionary(record => record.Channel, StringComparer.Ordinal);
    private readonly OutcomeRecorder _recorder = new(outbox, alarms, backoff, pause, time);

    /// <summary>Who claims what this sends.</summary>
    public string Owner { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Claims what is due and sends it, rows to different people side by side. Returns how many rows it claimed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var claimedAt = time.GetUtcNow();
        cancellation.ThrowIfCancellationRequested();
        // Not cut off: a claim that nobody heard of would hold its rows back for the length of a lease.
        var rows = await outbox.ClaimAsync(DeliveryPace.Batch, settings.Lease, Owner, claimedAt, CancellationToken.None);
        return await SendAsync(rows, claimedAt, cancellation);
    }

    /// <summary>Sends rows that <see cref="Owner"/> has claimed, those to different people side by side. Returns how many they are.</summary>
    public async Task<int> SendAsync(IReadOnlyList<OutboxRow> rows, DateTimeOffset claimedAt, CancellationToken cancellation)
    {
        var people = rows.GroupBy(row => (row.Row.Channel, row.Row.Municipality, row.Row.Person));
        await Task.WhenAll(people.Select(person => SendInOrderAsync([.. person], claimedAt + settings.Lease, cancellation)));
        return rows.Count;
    }

    private async Task SendInOrderAsync(IReadOnlyList<OutboxRow> rows, DateTimeOffset leaseEnd, CancellationToken cancellation)
    {
        DateTimeOffset? held = null;
        foreach (var row in rows)
        {
            if (held is { } at && row.Row.Kind != OutboxKind.DeleteAtCarrier)
            {
                await SettleAsync(row, new Settlement.TryAgain(at, SettlementCodes.InOrder), CancellationToken.None);
                continue;
            }

            held = await SendOrGiveBackAsync(row, leaseEnd, cancellation) ?? held;
        }
    }

    /// <summary>Sends one row; one whose attempt has not begun when the program is asked to stop goes back at once, for whoever claims next.</summary>
    private async Task<DateTimeOffset?> SendOrGiveBackAsync(OutboxRow row, DateTimeOffset leaseEnd, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return await SendAsync(row, leaseEnd, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await SettleAsync(row, new Settlement.TryAgain(time.GetUtcNow(), SettlementCodes.Stopping), CancellationToken.None);
        }
    }

    /// <summary>Sends one row. Returns when it will be tried again, if it has to be.</summary>
    private async Task<DateTimeOffset?> SendAsync(OutboxRow claimed, DateTimeOffset leaseEnd, CancellationToken cancellation)
    {
        var row = claimed.Row;
        var now = time.GetUtcNow();
        if (row.NotAfter <= now && row.Kind == OutboxKind.Reminder)
        {
            // Not dropped here: whoever claims it next takes it back, and its subscription is planned anew.
            return await SettleAsync(claimed, new Settlement.TryAgain(now, SettlementCodes.Stale), cancellation);
        }

        if (row.NotAfter <= now)
        {
            RefusalRules.RaiseUnsent(alarms, AlarmKind.Expired, row);
            return await SettleAsync(claimed, new Settlement.Drop(SettlementCodes.Stale), cancellation);
        }

        if (pause.EndFor(row.Sender, now) is { } end)
        {
            return await SettleAsync(claimed, new Settlement.TryAgain(end, SettlementCodes.Paused), cancellation);
        }

        if (mail.Open(row) is not { } opened)
        {
            RefusalRules.RaiseUnsent(alarms, AlarmKind.SealBroken, row);
            return await SettleAsync(claimed, new Settlement.GiveUp(SettlementCodes.Sealed), cancellation);
        }

        if (row.Kind is OutboxKind.Reply or OutboxKind.Reminder && await outbox.IsStoppedAsync(row.Municipality, opened.Pseudonyms, cancellation))
        {
            return await SettleAsync(claimed, new Settlement.Drop(SettlementCodes.Stopped), cancellation);
        }

        now = time.GetUtcNow();
        if (leaseEnd - now <= settings.HttpTimeout)
        {
            // The answer could come after the lease, when somebody else already looks the row up.
            return await SettleAsync(claimed, new Settlement.TryAgain(now, SettlementCodes.LeaseShort), cancellation);
        }

        if (!await outbox.ConfirmLeaseAsync(row.Token, Owner, now, cancellation))
        {
            return null;
        }

        using var trace = telemetry?.StartDelivery(row.Channel);
        // Not cut off when the program is asked to stop: the carrier may have it, and its answer comes within the time of one request.
        var outcome = await AttemptAsync(row, opened, now, CancellationToken.None);
        telemetry?.Attempted(row.Channel, row.Kind, outcome);
        // From here on the carrier may have it: what came of it is recorded even while the program stops.
        return await _recorder.RecordAsync(claimed, outcome, CancellationToken.None);
    }

    private Task<SendOutcome> AttemptAsync(NewOutboxRow row, OpenedMail opened, DateTimeOffset now, CancellationToken cancellation)
    {
        if (row.Kind == OutboxKind.DeleteAtCarrier)
        {
            return _records.TryGetValue(row.Channel, out var records)
                ? records.DeleteAsync(row.Sender, opened.Body, cancellation)
                : Task.FromResult(NoChannel);
        }

        var left = row.NotAfter - now;
        var longest = row.Kind == OutboxKind.Reminder ? DeliveryPace.ReminderValidity : settings.ReplyValidity;
        var validity = left < longest ? left : longest;
        return _channels.TryGetValue(row.Channel, out var channel)
            ? channel.SendAsync(
                new OutgoingMessage(row.Sender, opened.To, opened.Body, row.Token, row.Kind == OutboxKind.Danger, validity), cancellation)
            : Task.FromResult(NoChannel);
    }

    private static SendOutcome NoChannel { get; } = new SendOutcome.Refused(SettlementCodes.NoChannel, CarrierAction.ConfigAlarm);

    private async Task<DateTimeOffset?> SettleAsync(OutboxRow row, Settlement settlement, CancellationToken cancellation)
    {
        await outbox.SettleAsync(row.Row.Token, settlement with { Attempt = row.Attempts }, time.GetUtcNow(), cancellation);
        return (settlement as Settlement.TryAgain)?.At;
    }
}
