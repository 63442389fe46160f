namespace ChatBot.Catalogue.Rights;

/// <summary>The day the law counts from: when the permit was granted, or when the person arrived if that was later.</summary>
internal static class Grant
{
    /// <summary>The interval of the day; null while the permit's day or the arrival is not known.</summary>
    public static DayRange? Of(RightsCase c)
    {
        if (c.Facts.PermitDate.Range is not { } permit || c.Facts.ArrivalDate.IsUnknown) return null;
        return c.Facts.ArrivalDate.Range is { } arrival ? new(Later(permit.First, arrival.First), Later(permit.Last, arrival.Last)) : permit;
    }

    /// <summary>The earliest it can have been; null while the permit's day is not known.</summary>
    public static DateOnly? EarliestOf(RightsCase c) =>
        c.Facts.PermitDate.Range is not { } permit ? null : c.Facts.ArrivalDate.Range is { } arrival ? Later(permit.First, arrival.First) : permit.First;

    /// <summary>A condition on that day. Who asks has arrived, so an arrival that is not told is not later than the day asked about.</summary>
    public static Verdict Is(RightsCase c, Func<DateOnly, bool> holds)
    {
        if (c.Facts.PermitDate.Range is not { } permit) return Verdict.Unknown(RightsFact.PermitDate);
        if (Of(c) is { } grant)
        {
            var byArrival = c.Facts.ArrivalDate.Range is { } arrival && arrival.Last > permit.Last;
            return Verdict.Over(grant, byArrival ? RightsFact.ArrivalDate : RightsFact.PermitDate, holds);
        }
        var latest = new DayRange(permit.First, Later(permit.Last, c.On));
        var known = Verdict.Over(permit, RightsFact.PermitDate, holds);
        return known.Kind == VerdictKind.Unknown ? known : Verdict.Over(latest, RightsFact.ArrivalDate, holds);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
