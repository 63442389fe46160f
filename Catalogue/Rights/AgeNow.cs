namespace ChatBot.Catalogue.Rights;

/// <summary>The age on the day asked about, told or counted from the age at the permit.</summary>
internal static class AgeNow
{
    /// <summary>Whether the person is so old or older.</summary>
    public static Verdict IsAtLeast(RightsCase c, int age)
    {
        var (min, max) = Of(c);
        return min >= age ? Verdict.Met : max < age ? Verdict.NotMet : Verdict.Unknown(RightsFact.AgeNow);
    }

    /// <summary>The earliest possible last day before a birthday; null when nothing about the age is known.</summary>
    public static DateOnly? EarliestLastDayBefore(RightsCase c, int age)
    {
        // Aged n today: the next birthday is tomorrow at the earliest.
        DateOnly? byNow = c.AgeToday is { } now && now < age ? DayRange.Later(c.On, 12 * (age - 1 - now)) : null;
        DateOnly? byPermit = c.AgeAtPermit is { } then && then < age && c.Facts.PermitDate.Range is { } permit ? DayRange.Later(permit.First, 12 * (age - 1 - then)) : null;
        return byNow > byPermit || byPermit is null ? byNow : byPermit;
    }

    private static (int Min, int Max) Of(RightsCase c)
    {
        if (c.AgeToday is { } now) return (now, now);
        if (c.AgeAtPermit is not { } then) return (int.MinValue, int.MaxValue);
        return c.Facts.PermitDate.Range is { } permit ? (then + FullYears(permit.Last, c.On), then + FullYears(permit.First, c.On) + 1) : (then, int.MaxValue);
    }

    private static int FullYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return Math.Max(0, DayRange.Later(from, 12 * Math.Max(0, years)) > to ? years - 1 : years);
    }
}
