namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Days that come back, with one time of day: "Tuesdays 18 to 20 until May".</summary>
/// <param name="Repeat">How the days come back.</param>
/// <param name="From">When it begins; null when the hour is not known.</param>
/// <param name="Until">When it ends; null when that is not known.</param>
/// <param name="Season">When it holds.</param>
public sealed record SchedulePart(Repeat Repeat, TimeOnly? From, TimeOnly? Until, Season Season)
{
    /// <summary>The days in a span on which it is planned, in order and lazily.</summary>
    public IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        var from = Season.First is { } opens && opens > first ? opens : first;
        var until = Season.Last is { } closes && closes < last ? closes : last;
        return Repeat.Days(from, until).Where(Season.Holds);
    }
}
