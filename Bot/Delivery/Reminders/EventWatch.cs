using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Delivery.Reminders;

/// <summary>Takes over what has changed of the dates that people are reminded of.</summary>
/// <remarks>A change counts once it has stood for a while: an edit that is taken back at once reaches nobody, and two replicas that read the
/// same edit a moment apart do not tell people one thing and then the other.</remarks>
internal sealed class EventWatch(ISubscriptions subscriptions, IReminderEvents events)
{
    /// <summary>How long a change must have stood.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    private readonly Dictionary<(string Municipality, string Event), (string Facts, DateTimeOffset Since)> _changing = [];

    /// <summary>Looks at all events. Returns how many changes it took over.</summary>
    public async Task<int> RunOnceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var taken = 0;
        foreach (var held in await subscriptions.EventsAsync(cancellation))
        {
            var key = (held.Municipality, held.Event);
            if (events.Find(held.Municipality, held.Event, now)?.Facts.Write() is not { } facts || facts == held.Facts)
            {
                _changing.Remove(key);
            }
            else if (!_changing.TryGetValue(key, out var change) || change.Facts != facts || change.Since > now)
            {
                _changing[key] = (facts, now);
            }
            else if (now - change.Since >= Settled)
            {
                _changing.Remove(key);
                taken += await subscriptions.ReplaceFactsAsync(held, facts, now, cancellation) ? 1 : 0;
            }
        }
        return taken;
    }
}
