namespace ChatBot.Catalogue.Rights;

/// <summary>The earliest possible last day of a right.</summary>
internal static class LastDay
{
    /// <summary>The day before so many months have passed, or the last day before the age at which the right ends, whichever comes first.</summary>
    /// <param name="c">The case.</param>
    /// <param name="start">The earliest day the time can have begun; null when it has not.</param>
    /// <param name="months">How many months it lasts.</param>
    /// <returns>Null when the time has not begun.</returns>
    public static DateOnly? Of(RightsCase c, DateOnly? start, int months)
    {
        if (start is not { } first) return null;
        var last = DayRange.Later(first, months).AddDays(-1);
        return c.Law.Number(ParameterNames.AgeMax, c.On) is { } age && AgeNow.EarliestLastDayBefore(c, age) is { } birthday && birthday < last ? birthday : last;
    }
}
