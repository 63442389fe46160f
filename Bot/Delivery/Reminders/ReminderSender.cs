using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>Lets reminders out of the outbox, in a loop of their own so that no reply waits for one.</summary>
internal sealed class ReminderSender(
    ISubscriptions subscriptions, OutboxSender sender, IReminderEvents events, ReminderClock clock, ReminderSettings settings, DeliverySettings delivery)
{
    /// <summary>Claims what may go out now and sends it. Returns how many rows it claimed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (await clock.NowAsync(cancellation) is not { } now) return 0;
        var claim = new ReminderClaim(DeliveryPace.Batch, delivery.Lease, sender.Owner, now, settings.PerSegment, delivery.Poll);
        var rows = await subscriptions.ClaimAsync(claim, waiting => Judge(waiting, now), CancellationToken.None); // not cut off: nobody would hear of the claim
        return await sender.SendAsync(rows, now, cancellation);
    }

    private ReminderVerdict Judge(WaitingReminder waiting, DateTimeOffset now)
    {
        if (waiting.Until <= now || !(waiting.IsUrgent || settings.Window.IsOpen(now))) return ReminderVerdict.TakeBack;
        var known = events.Find(waiting.Municipality, waiting.Event, now)?.Facts.Write();
        if (known == waiting.Facts) return ReminderVerdict.Send;
        return known is not null && known == waiting.HeldFacts ? ReminderVerdict.TakeBack : ReminderVerdict.Hold;
    }
}
