using System.Net;

namespace ChatBot.Bot.Staff;

/// <summary>Holds back who tries one secret after the other: five wrong ones from an address, then a wait of a minute.</summary>
/// <remarks>A secret has 256 bits and cannot be guessed; this keeps the attempts cheap and in sight. Behind a proxy all come from its address and wait together, which is why the wait is short.</remarks>
internal sealed class SignInThrottle(TimeProvider time)
{
    /// <summary>How many wrong secrets before the wait.</summary>
    public const int Most = 5;

    /// <summary>How long the wait is, and after what time a wrong secret is forgotten.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    private const int MostAddresses = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, (int Wrong, DateTimeOffset Last)> _attempts = [];

    /// <summary>Whether an address must wait.</summary>
    public bool MustWait(IPAddress? address)
    {
        lock (_lock) return _attempts.TryGetValue(address ?? IPAddress.None, out var attempt) && attempt.Wrong >= Most && time.GetUtcNow() - attempt.Last < Wait;
    }

    /// <summary>Notes a wrong secret.</summary>
    public void Failed(IPAddress? address)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_attempts.Count >= MostAddresses)
                foreach (var (old, _) in _attempts.Where(one => now - one.Value.Last >= Wait).ToList()) _attempts.Remove(old);
            if (_attempts.Count >= MostAddresses) _attempts.Clear();
            var before = _attempts.GetValueOrDefault(address ?? IPAddress.None);
            _attempts[address ?? IPAddress.None] = (now - before.Last >= Wait ? 1 : before.Wrong + 1, now);
        }
    }
}
