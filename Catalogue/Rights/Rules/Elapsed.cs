namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Counting of time that the law gives. On the day that has the same number so many months later it has passed.</summary>
internal static class Elapsed
{
    /// <summary>Whether so many months have passed since a day.</summary>
    public static Verdict Since(DateAnswer answer, RightsFact fact, int months, DateOnly on) =>
        answer.Range is { } range ? Verdict.Over(range, fact, day => DayRange.Later(day, months) <= on) : Verdict.Unknown(fact);
}
