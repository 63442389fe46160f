namespace ChatBot.Bot.Delivery;

/// <summary>How fast the outbox is emptied and looked up; nobody has needed to set these.</summary>
internal static class DeliveryPace
{
    /// <summary>How many rows are claimed, and sent side by side, at a time.</summary>
    public const int Batch = 8;

    /// <summary>The first wait after a message was not processed; it doubles with each attempt.</summary>
    public static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait of our own between attempts.</summary>
    public static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    /// <summary>How long nothing goes out from a number whose account's keys were refused.</summary>
    public static readonly TimeSpan PauseWhenRefused = TimeSpan.FromMinutes(5);

    /// <summary>How long after an attempt the carrier's list of messages is asked; it lags.</summary>
    public static readonly TimeSpan LookUpAfter = TimeSpan.FromMinutes(1);

    /// <summary>How long a reminder is worth delivering; less where its hours end sooner.</summary>
    public static readonly TimeSpan ReminderValidity = TimeSpan.FromHours(4);

    /// <summary>The waits of this pace, with jitter from <paramref name="random"/>.</summary>
    public static Backoff NewBackoff(Random random) => new(FirstRetry, LongestRetry, random);
}
