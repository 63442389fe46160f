namespace ChatBot.Bot.Organisers;

/// <summary>How often one organiser may send a form: enough for a careful evening, too little to fill the versions by a script.</summary>
/// <param name="time">The clock.</param>
internal sealed class OrganiserPace(TimeProvider time)
{
    /// <summary>The most forms in <see cref="Window"/>.</summary>
    public const int Most = 30;

    /// <summary>The time in which they are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Municipality, string Organiser), (int Sent, DateTimeOffset Since)> _sent = [];

    /// <summary>Counts a form; false when there were too many.</summary>
    public bool Take(string municipality, string organiser)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var before = _sent.GetValueOrDefault((municipality, organiser));
            var count = before.Sent == 0 || now - before.Since >= Window ? (Sent: 0, Since: now) : before;
            _sent[(municipality, organiser)] = (count.Sent + 1, count.Since);
            return count.Sent < Most;
        }
    }
}
