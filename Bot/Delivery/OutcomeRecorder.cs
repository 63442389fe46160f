using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>Records what came of an attempt, and what follows from it for the row, the person and the sender.</summary>
internal sealed class OutcomeRecorder(
    IOutbox outbox, IAlarms alarms, Backoff backoff, SendingPause pause, TimeProvider time)
{
    /// <summary>Records one outcome. Returns when the row will be tried again, if it has to be.</summary>
    public async Task<DateTimeOffset?> RecordAsync(OutboxRow row, SendOutcome outcome, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Taken taken:
                // A deletion has no message of its own: the id of the message it deleted has already settled another row.
                var id = row.Row.Kind == OutboxKind.DeleteAtCarrier ? $"deletion-{row.Row.Token}" : taken.ProviderId;
                return await SettleAsync(row, new Settlement.Taken(id), now, cancellation);
            case SendOutcome.NotProcessed busy:
                var at = now + backoff.After(row.Attempts, busy.RetryAfter);
                if (busy.RetryAfter is { } asked)
                {
                    pause.Until(row.Row.Sender, now + asked);
                }

                return await SettleAsync(row, new Settlement.TryAgain(at, busy.Code), now, cancellation);
            case SendOutcome.Refused refused:
                return await RefuseAsync(row, refused, now, cancellation);
            default:
                return null; // unknown: the row stays as it is until its lease is over, then it is looked up
        }
    }

    private async Task<DateTimeOffset?> RefuseAsync(OutboxRow row, SendOutcome.Refused refused, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var alarm in RefusalRules.AlarmsOf(refused.Action, row.Row.Kind == OutboxKind.Danger))
        {
            alarms.Raise(alarm, row.Row.Municipality);
        }

        if (refused.Action == CarrierAction.AlarmAndPause)
        {
            var end = now + DeliveryPace.PauseWhenRefused;
            pause.Until(row.Row.Sender, end);
            return await SettleAsync(row, new Settlement.TryAgain(end, refused.Code), now, cancellation);
        }

        if (RefusalRules.IsStop(refused.Action))
        {
            await outbox.RecordCarrierStopAsync(row.Row.Municipality, [row.Row.Person], now, cancellation);
        }

        return await SettleAsync(row, SettlementOf(row, refused, now), now, cancellation);
    }

    private Settlement SettlementOf(OutboxRow row, SendOutcome.Refused refused, DateTimeOffset now) => refused.Action switch
    {
        CarrierAction.DropStale => new Settlement.Drop(refused.Code),
        CarrierAction.RetryLaterTwice when row.Attempts <= 2 => new Settlement.TryAgain(now + DeliveryPace.LongestRetry, refused.Code),
        CarrierAction.RetryOnce when row.Attempts <= 1 => new Settlement.TryAgain(now + backoff.After(1), refused.Code),
        _ => new Settlement.GiveUp(refused.Code),
    };

    private async Task<DateTimeOffset?> SettleAsync(OutboxRow row, Settlement settlement, DateTimeOffset now, CancellationToken cancellation)
    {
        await outbox.SettleAsync(row.Row.Token, settlement with { Attempt = row.Attempts }, now, cancellation);
        return (settlement as Settlement.TryAgain)?.At;
    }
}
