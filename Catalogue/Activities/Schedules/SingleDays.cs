namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>One day, or every day of a span (a camp, a festival).</summary>
/// <param name="Span">The days.</param>
public sealed record SingleDays(DaySpan Span) : Repeat
{
    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        var until = Span.Last < last ? Span.Last : last;
        for (var day = Span.First > first ? Span.First : first; day <= until; day = day.AddDays(1)) yield return day;
    }
}
