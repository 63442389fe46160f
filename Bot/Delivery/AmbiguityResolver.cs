using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>Settles attempts whose outcome nobody knows: a delivery report has had its chance first, then the carrier's list of messages
/// decides, and only what is not in it may be sent again.</summary>
internal sealed class AmbiguityResolver(
    IOutbox outbox, IEnumerable<ICarrierRecords> records, ISealedMail mail, IAlarms alarms, DeliverySettings settings, TimeProvider time)
{
    private const int Most = 100;
    private const string SmsChannel = "sms";

    /// <summary>How long a row may wait for a carrier that cannot be asked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private readonly Dictionary<string, ICarrierRecords> _records = records.ToDictionary(record => record.Channel, StringComparer.Ordinal);

    /// <summary>Passes unconfirmed inline replies to the outbox and settles what can be settled. Returns how many rows it settled.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_records.Values.Any(carrier => carrier.CanLookUp))
        {
            // Without a way to look them up they stay where they are, and health counts them.
            await outbox.PassInlineRepliesAsync(now - settings.InlineConfirmation, now, cancellation);
        }

        foreach (var held in await outbox.HeldSendersAsync(cancellation))
        {
            // What a restore left is looked up like any attempt whose outcome nobody knows; without a list it waits for a person.
            if (_records.TryGetValue(held.Channel, out var carrier) && carrier.CanLookUpFor(held.Sender))
            {
                await outbox.LookUpHeldAsync(held, now, cancellation);
            }
        }

        var settled = 0;
        foreach (var row in await outbox.FindAmbiguousAsync(Most, now, cancellation))
        {
            if (now - row.AttemptedAt >= DeliveryPace.LookUpAfter && await SettlementOfAsync(row, cancellation) is { } settlement)
            {
                // Another replica may have settled it meanwhile, and has told then.
                if (!await outbox.SettleAsync(row.Row.Token, settlement with { Attempt = row.Attempts }, time.GetUtcNow(), cancellation)) continue;
                Tell(row.Row, settlement);
                settled++;
            }
        }

        return settled;
    }

    private async Task<Settlement?> SettlementOfAsync(OutboxRow row, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (row.Row.Kind == OutboxKind.DeleteAtCarrier)
        {
            return new Settlement.SendAgain(now); // deleting twice does no harm
        }

        if (!_records.ContainsKey(row.Row.Channel) && row.Row.Channel != SmsChannel)
        {
            return NotInList(row, now); // a channel without a list: once more, and counted, for a message lost is worse than one that comes twice
        }

        if (!_records.TryGetValue(row.Row.Channel, out var carrier) || !carrier.CanLookUpFor(row.Row.Sender))
        {
            return now - row.AttemptedAt > Patience ? new Settlement.GiveUp(SettlementCodes.Unconfirmed) : null;
        }

        if (mail.Open(row.Row) is not { } opened)
        {
            return new Settlement.GiveUp(SettlementCodes.Sealed);
        }

        var since = row.AttemptedAt - TimeSpan.FromMinutes(1);
        if (await carrier.FindAsync(row.Row.Sender, opened.To, since, cancellation) is not { } list)
        {
            return WithoutList(row, now);
        }

        foreach (var record in list.Where(record => SameText.Holds(opened.Body, record.Body)).OrderBy(record => record.At))
        {
            if (!await outbox.IsProviderIdTakenAsync(record.ProviderId, cancellation))
            {
                await FollowAsync(row, record, now, cancellation);
                return new Settlement.Taken(record.ProviderId);
            }
        }

        return NotInList(row, now);
    }

    /// <summary>What the list says of delivery counts like a report: the report itself may be lost.</summary>
    private async Task FollowAsync(OutboxRow row, CarrierRecord record, DateTimeOffset now, CancellationToken cancellation)
    {
        if (record.State is { } state)
        {
            await outbox.ReportAsync(row.Row.Token, record.ProviderId, state, record.ErrorCode, now, cancellation);
        }

        if (record.Failure is { } failure)
        {
            foreach (var alarm in RefusalRules.AlarmsOf(failure, row.Row.Kind == OutboxKind.Danger))
            {
                alarms.Raise(alarm, row.Row.Municipality);
            }

            if (RefusalRules.IsStop(failure))
            {
                await outbox.RecordCarrierStopAsync(row.Row.Municipality, [row.Row.Person], now, cancellation);
            }
        }
    }

    private static Settlement NotInList(OutboxRow row, DateTimeOffset now)
    {
        if (row.Row.NotAfter <= now)
        {
            return new Settlement.Drop(SettlementCodes.Stale);
        }

        // A reminder that may have come is not sent again: the list lags, and nobody waits for it.
        if (row.Row.Kind == OutboxKind.Reminder || (row.Row.Kind != OutboxKind.Danger && row.Resends >= 1))
        {
            return new Settlement.GiveUp(SettlementCodes.Unsettled);
        }

        return new Settlement.SendAgain(now);
    }

    /// <summary>The list cannot be read now. A danger answer that may never have gone is sent again, for late is worse than twice; but an
    /// inline one was most likely given, and waits for the list like any other.</summary>
    private static Settlement? WithoutList(OutboxRow row, DateTimeOffset now)
    {
        if (row.Row.NotAfter <= now && now - row.AttemptedAt > Patience)
        {
            return new Settlement.GiveUp(SettlementCodes.Unsettled);
        }

        return row.Row.Kind == OutboxKind.Danger && !row.WasInline && row.Row.NotAfter > now ? new Settlement.SendAgain(now) : null;
    }

    private void Tell(NewOutboxRow row, Settlement settlement)
    {
        switch (settlement)
        {
            case Settlement.SendAgain when row.Kind != OutboxKind.DeleteAtCarrier:
                alarms.Raise(AlarmKind.SentAgain, row.Municipality);
                break;
            case Settlement.Drop:
                RefusalRules.RaiseUnsent(alarms, AlarmKind.Expired, row);
                break;
            case Settlement.GiveUp:
                RefusalRules.RaiseUnsent(alarms, AlarmKind.Unsettled, row);
                break;
            default:
                break;
        }
    }
}
