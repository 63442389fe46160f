using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>Settles attempts whose outcome nobody knows: a delivery report has had its chance first, then the carrier's list of messages
/// decides, and only what is not in it may be sent again.</summary>
internal sealed class AmbiguityResolver
{
    private const int Most = 100;

    /// <summary>How long a row may wait for a carrier that cannot be asked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private readonly IOutbox _outbox;
    private readonly Dictionary<string, ICarrierRecords> _records;
    private readonly ISealedMail _mail;
    private readonly IAlarms _alarms;
    private readonly DeliveryOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Looks up in these carriers' records.</summary>
    public AmbiguityResolver(
        IOutbox outbox, IEnumerable<ICarrierRecords> records, ISealedMail mail, IAlarms alarms, DeliveryOptions options, TimeProvider time)
    {
        _outbox = outbox;
        _records = records.ToDictionary(record => record.Channel, StringComparer.Ordinal);
        _mail = mail;
        _alarms = alarms;
        _options = options;
        _time = time;
    }

    /// <summary>Passes unconfirmed inline replies to the outbox and settles what can be settled. Returns how many rows it settled.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        if (_records.Values.Any(records => records.CanLookUp))
        {
            // Without a way to look them up they stay where they are, and health counts them.
            await _outbox.PassInlineRepliesAsync(now - _options.InlineConfirmation, now, cancellation);
        }

        var settled = 0;
        foreach (var row in await _outbox.FindAmbiguousAsync(Most, now, cancellation))
        {
            if (now - row.AttemptedAt >= _options.LookUpAfter && await SettlementOfAsync(row, cancellation) is { } settlement)
            {
                await _outbox.SettleAsync(row.Row.Token, settlement, _time.GetUtcNow(), cancellation);
                settled++;
            }
        }

        return settled;
    }

    private async Task<Settlement?> SettlementOfAsync(OutboxRow row, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        if (row.Row.Kind == OutboxKind.DeleteAtCarrier)
        {
            return new Settlement.SendAgain(now); // deleting twice does no harm
        }

        if (!_records.TryGetValue(row.Row.Channel, out var records) || !records.CanLookUpFor(row.Row.Sender))
        {
            return now - row.AttemptedAt > Patience ? GiveUp(row, SettlementCodes.Unconfirmed) : null;
        }

        if (_mail.Open(row.Row) is not { } mail)
        {
            return GiveUp(row, SettlementCodes.Sealed);
        }

        var since = row.AttemptedAt - TimeSpan.FromMinutes(1);
        if (await records.FindAsync(row.Row.Sender, mail.To, since, cancellation) is not { } list)
        {
            return WithoutList(row, now);
        }

        foreach (var record in list.Where(record => SameText.Holds(mail.Body, record.Body)).OrderBy(record => record.At))
        {
            if (!await _outbox.IsProviderIdTakenAsync(record.ProviderId, cancellation))
            {
                if (record.State is { } state)
                {
                    await _outbox.ReportAsync(row.Row.Token, record.ProviderId, state, record.ErrorCode, now, cancellation);
                }

                return new Settlement.Taken(record.ProviderId);
            }
        }

        return NotInList(row, now);
    }

    private Settlement NotInList(OutboxRow row, DateTimeOffset now)
    {
        if (row.Row.NotAfter <= now)
        {
            RefusalRules.RaiseUnsent(_alarms, AlarmKind.Expired, row.Row);
            return new Settlement.Drop(SettlementCodes.Stale);
        }

        if (row.Row.Kind != OutboxKind.Danger && row.Resends >= 1)
        {
            return GiveUp(row, SettlementCodes.Unsettled);
        }

        return SendAgain(row, now);
    }

    /// <summary>The list cannot be read now. A danger answer that may never have gone is sent again, for late is worse than twice; but an
    /// inline one was most likely given, and waits for the list like any other.</summary>
    private Settlement? WithoutList(OutboxRow row, DateTimeOffset now)
    {
        if (row.Row.NotAfter <= now && now - row.AttemptedAt > Patience)
        {
            return GiveUp(row, SettlementCodes.Unsettled);
        }

        return row.Row.Kind == OutboxKind.Danger && !row.WasInline && row.Row.NotAfter > now ? SendAgain(row, now) : null;
    }

    private Settlement.SendAgain SendAgain(OutboxRow row, DateTimeOffset now)
    {
        _alarms.Raise(AlarmKind.SentAgain, row.Row.Municipality);
        return new Settlement.SendAgain(now);
    }

    private Settlement.GiveUp GiveUp(OutboxRow row, string code)
    {
        RefusalRules.RaiseUnsent(_alarms, AlarmKind.Unsettled, row.Row);
        return new Settlement.GiveUp(code);
    }
}
