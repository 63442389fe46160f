namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>How the days of a part of a schedule come back.</summary>
public abstract record Repeat
{
    /// <summary>The days in a span, in order, without regard to season and exceptions.</summary>
    /// <param name="first">The first day to look at.</param>
    /// <param name="last">The last day to look at.</param>
    public abstract IEnumerable<DateOnly> Days(DateOnly first, DateOnly last);
}
