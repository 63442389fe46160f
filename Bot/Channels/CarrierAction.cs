namespace ChatBot.Bot.Channels;

/// <summary>What an error of the carrier calls for.</summary>
internal enum CarrierAction
{
    /// <summary>A refusal we have no rule for: give up and raise an alarm, so that somebody writes the rule.</summary>
    Unlisted = 0,

    /// <summary>Our keys are refused: alarm, and no more sending from that account for a while.</summary>
    AlarmAndPause,

    /// <summary>Too much at once: wait, with jitter and as long as the carrier asks.</summary>
    BackOff,

    /// <summary>Nobody knows whether it was sent: look it up before anything else.</summary>
    Ambiguous,

    /// <summary>The number cannot get text messages: tell staff, never try again.</summary>
    NumberDead,

    /// <summary>The person has sent STOP and the carrier holds it: record the stop, never try again.</summary>
    Stopped,

    /// <summary>The operator blocks the person: as a stop.</summary>
    StoppedByCarrier,

    /// <summary>A setting or the account is wrong: alarm, give up.</summary>
    ConfigAlarm,

    /// <summary>An operator takes our texts for spam: alarm, give up; look at the links.</summary>
    FilteredAlarm,

    /// <summary>The phone is off or out of reach: try later, twice at the most.</summary>
    RetryLaterTwice,

    /// <summary>An unknown fault on the way: try once more.</summary>
    RetryOnce,

    /// <summary>It grew stale in the carrier's queue: count it, never send it again.</summary>
    DropStale,

    /// <summary>The conversation is over: we were taken out of it or blocked. Give up, and forget the way there.</summary>
    Ended,

    /// <summary>We sent what must never be sent: alarm, give up.</summary>
    OurBug,
}
