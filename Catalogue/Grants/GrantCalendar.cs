namespace ChatBot.Catalogue.Grants;

/// <summary>Says which deadlines lie ahead, and how certain each is.</summary>
/// <remarks>A date of a later year takes the place of the nearest one of an earlier year: that is the same round, moved. An announced date that has
/// passed is a pattern from the next day on, until the next is announced.</remarks>
public static class GrantCalendar
{
    /// <summary>How many years a date may lie back and still be told as a pattern; an older one is only mentioned.</summary>
    public const int PatternYears = 3;

    /// <summary>The next deadline: the earliest that has a date, else that one may apply at any time, else that it is not known.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="today">The day in Oslo.</param>
    /// <param name="time">The time of day in Oslo, so that what has closed today is over; null for the day's beginning.</param>
    public static DeadlineTold Next(Grant grant, DateOnly today, TimeOnly? time = null) => Ahead(grant, today, time)[0];

    /// <summary>Every deadline that lies ahead, the next of each round, in the order of their dates; those without a date last.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="today">The day in Oslo.</param>
    /// <param name="time">The time of day in Oslo; null for the day's beginning.</param>
    /// <returns>At least one.</returns>
    public static IReadOnlyList<DeadlineTold> Ahead(Grant grant, DateOnly today, TimeOnly? time = null)
    {
        ArgumentNullException.ThrowIfNull(grant);
        List<DeadlineTold> told = [];
        var rounds = RoundsOf(grant);
        for (var i = 0; i < rounds.Count; i++) told.Add(Tell(grant.Id, rounds[i], i + 1, today, time ?? TimeOnly.MinValue));
        if (grant.Deadlines.Any(deadline => deadline.Kind == DeadlineKind.Rolling)) told.Add(new($"{grant.Id}/rolling", DeadlineCertainty.Rolling));
        if (told.Count == 0) told.Add(new($"{grant.Id}/unknown", DeadlineCertainty.Unknown));
        return [.. told.OrderBy(one => one.Date ?? DateOnly.MaxValue).ThenBy(one => one.Certainty)];
    }

    /// <summary>The announced date that has passed while nothing newer is known of its round; null when there is none. Staff look for the next one.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="today">The day in Oslo.</param>
    public static DateOnly? PassedWithoutSuccessor(Grant grant, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return RoundsOf(grant).Where(round => round.Kind == DeadlineKind.Announced && round.Date < today).Select(round => round.Date).Min();
    }

    private static DeadlineTold Tell(string id, Deadline round, int number, DateOnly today, TimeOnly time)
    {
        string Key(DateOnly date) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}/{date.Year}/{number}");
        // What has closed by now is looked for from tomorrow on.
        var open = round.Closes is { } closes && time > closes ? today.AddDays(1) : today;
        if (round.Yearly is { } yearly)
        {
            var date = yearly.From(open);
            return new(Key(date), DeadlineCertainty.Fixed, date, round.Closes);
        }
        var was = round.Date!.Value;
        if (round.Kind == DeadlineKind.Announced && was >= open) return new(Key(was), DeadlineCertainty.Announced, was, round.Closes);
        if (today.Year - was.Year > PatternYears) return new($"{id}/unknown", DeadlineCertainty.Unknown, Was: was);
        var again = new AnnualDay(was.Month, was.Day).From(was >= open ? was.AddDays(1) : open);
        return new(Key(again), DeadlineCertainty.Pattern, again, round.Closes, was);
    }

    // The rounds of a year as the latest word on each has them, in the order of the year.
    private static List<Deadline> RoundsOf(Grant grant)
    {
        List<Deadline> rounds = [];
        foreach (var year in grant.Deadlines.Where(deadline => deadline.Date is not null).GroupBy(deadline => deadline.Date!.Value.Year).OrderBy(year => year.Key))
        {
            var earlier = rounds.ToList();
            foreach (var deadline in year.OrderBy(one => one.Date))
            {
                if (earlier.MinBy(round => Apart(round.Date!.Value, deadline.Date!.Value)) is { } same)
                {
                    earlier.Remove(same);
                    rounds.Remove(same);
                }
                rounds.Add(deadline);
            }
        }
        rounds.AddRange(grant.Deadlines.Where(deadline => deadline.Yearly is not null));
        return [.. rounds.OrderBy(round => round.Date is { } date ? (date.Month, date.Day) : (round.Yearly!.Month, round.Yearly.Day))];
    }

    // How many days of the year lie between two dates, whichever way round is shorter.
    private static int Apart(DateOnly one, DateOnly other)
    {
        var days = Math.Abs(one.DayOfYear - other.DayOfYear);
        return Math.Min(days, 365 - days);
    }
}
