namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>The unit in which a rule counts (RFC 5545, FREQ).</summary>
public enum Frequency
{
    /// <summary>SECONDLY.</summary>
    Secondly,

    /// <summary>MINUTELY.</summary>
    Minutely,

    /// <summary>HOURLY.</summary>
    Hourly,

    /// <summary>DAILY.</summary>
    Daily,

    /// <summary>WEEKLY.</summary>
    Weekly,

    /// <summary>MONTHLY.</summary>
    Monthly,

    /// <summary>YEARLY.</summary>
    Yearly,
}
