namespace ChatBot.Catalogue.Rights;

/// <summary>The rows that only add words to a running right.</summary>
internal static class AddedRows
{
    public static IReadOnlyList<int> Find(RightsCase c, RightsOutcome outcome)
    {
        if (outcome != RightsOutcome.O1 || c.Law.Number(ParameterNames.IntroAge, c.On) is not { } introAge || c.Law.Number(ParameterNames.AgeMax, c.On) is not { } end) return [];
        List<int> rows = [];
        if (c.AgeAtPermit > introAge && c.AgeAtPermit < end) rows.Add(5);
        if (c.AgeAtPermit == introAge) rows.Add(6);
        if (EndsDuringCourse(c, end)) rows.Add(7);
        if (c.Has(RightsFlag.IdPendingFamily) && c.Has(RightsFlag.IdPendingRenewed)) rows.Add(26);
        if (c.Facts.Reason == StayReason.Family) rows.Add(48);
        return rows;
    }

    // The course can last for the whole time from the offer, or from today where there is none.
    private static bool EndsDuringCourse(RightsCase c, int end) =>
        c.Law.Number(ParameterNames.Years, c.On) is { } years && AgeNow.EarliestLastDayBefore(c, end) is { } last
        && last < DayRange.Later(c.Facts.OfferDate.Range?.First ?? c.On, 12 * years);
}
