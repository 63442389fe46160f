using System.Globalization;
using System.Text;
using ChatBot.Bot.Channels;

namespace ChatBot.Tests.Delivery.Reminders;

/// <summary>A carrier with one queue for each of our numbers, which it empties at a rate in segments.</summary>
internal sealed class QueueCarrier(TimeProvider time, double segmentsPerSecond) : IChannelSender
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _free = [];
    private int _ids;

    public string Channel => "sms";

    /// <summary>What it has taken, with when it leaves the queue.</summary>
    public List<(OutgoingMessage Message, DateTimeOffset Taken, DateTimeOffset Leaves)> Taken { get; } = [];

    /// <summary>What it answers in place of taking a message; null to take it.</summary>
    public Func<OutgoingMessage, SendOutcome?> Instead { get; set; } = _ => null;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (Instead(message) is { } other) return Task.FromResult(other);
            var now = time.GetUtcNow();
            var segments = Encoding.UTF8.GetByteCount(message.Body);
            var begins = _free.TryGetValue(message.Sender, out var free) && free > now ? free : now;
            var leaves = _free[message.Sender] = begins + TimeSpan.FromSeconds(segments / segmentsPerSecond);
            Taken.Add((message, now, leaves));
            return Task.FromResult<SendOutcome>(new SendOutcome.Taken("SM" + (++_ids).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
