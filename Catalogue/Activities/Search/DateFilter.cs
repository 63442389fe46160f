namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Which dates answer a query.</summary>
/// <param name="From">The first day, as a day number.</param>
/// <param name="Until">The last day, as a day number.</param>
/// <param name="Weekdays">A bit for each day of the week, Sunday the lowest.</param>
/// <param name="Time">The part of the day; null for any.</param>
/// <param name="Now">The minute before which a date has passed.</param>
/// <param name="AsksDay">Whether the query asks for days at all.</param>
internal readonly record struct DateFilter(int From, int Until, int Weekdays, TimeWindow? Time, int Now, bool AsksDay)
{
    public const int AllWeek = 0b111_1111;

    /// <summary>Whether days or a part of the day are asked for.</summary>
    public bool Asks => AsksDay || Time is not null;

    public static DateFilter Of(ActivityQuery query, OsloMinute now)
    {
        var weekdays = query.Weekdays.Aggregate(0, (days, day) => days | 1 << (int)day);
        // A match over midnight that began yesterday is not over; a day asked for begins with the day.
        var from = query.From is { } first && first > now.Day ? first.DayNumber : now.Day.DayNumber - (query.From is null ? 1 : 0);
        return new(from, query.Until?.DayNumber ?? int.MaxValue, weekdays == 0 ? AllWeek : weekdays, query.Time, now.Number, query.From is not null || query.Until is not null || weekdays != 0);
    }

    /// <summary>All dates in one part of the day, whenever they are.</summary>
    public static DateFilter InPart(TimeWindow? time) => new(int.MinValue, int.MaxValue, AllWeek, time, 0, false);

    /// <summary>Whether some days of the week are asked for and others not.</summary>
    public bool AsksWeekday => Weekdays != AllWeek;

    /// <summary>Whether a day is one of those asked for.</summary>
    public bool HoldsDay(int day) => day >= From && day <= Until && (Weekdays >> (day + 1) % 7 & 1) != 0;

    /// <summary>Whether a beginning is in the part of the day asked for; null when the hour is not known.</summary>
    public bool? HoldsTime(int? minute) =>
        Time is not { } window ? true : minute is not { } known ? null : window.Holds(new TimeOnly(known / 60, known % 60));

    /// <summary>Whether a date's time is over: its end, else its beginning, else its whole day.</summary>
    public bool HasPassed(int day, int? starts, int? ends) => EndOf(day, starts, ends) <= Now;

    /// <summary>The minute at which a date's time is over.</summary>
    public static int EndOf(int day, int? starts, int? ends) =>
        ends is { } end ? OsloMinute.Of(starts is { } begins && end <= begins ? day + 1 : day, end)
            : starts is { } start ? OsloMinute.Of(day, start)
            : OsloMinute.Of(day + 1, 0);
}
