using ChatBot.Catalogue.Rights;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>Any combination of answers whatever, sensible or not.</summary>
internal static class FactGenerator
{
    private const int Facts = 18;

    public static Arbitrary<RightsFacts> Any { get; } = Gen.Choose(0, int.MaxValue - 1).ArrayOf(Facts).Select(Make).ToArbitrary();

    /// <summary>A day from the beginning of the Act until shortly after the texts are too old.</summary>
    public static Arbitrary<DateOnly> Day { get; } = Gen.Choose(0, new DateOnly(2027, 9, 1).DayNumber - new DateOnly(2020, 6, 1).DayNumber)
        .Select(day => new DateOnly(2020, 6, 1).AddDays(day)).ToArbitrary();

    private static RightsFacts Make(int[] dice)
    {
        var (atPermit, now) = Pick(FactDomain.Ages, dice[4]);
        return new()
        {
            Reason = Pick(FactDomain.Reasons, dice[0]),
            Joined = Pick(FactDomain.JoinedPersons, dice[1]),
            PermitDate = Pick(FactDomain.Permits, dice[2]),
            ArrivalDate = Pick(FactDomain.Arrivals, dice[3]),
            AgeAtPermit = atPermit,
            AgeNow = now,
            OfferDate = Pick(FactDomain.Offers, dice[5]),
            StartDate = Pick(FactDomain.Starts, dice[6]),
            SettledSince = Pick(FactDomain.Settlements, dice[7]),
            UpperSecondary = Pick(FactDomain.Truths, dice[8]),
            SettledByAgreement = Pick(FactDomain.Truths, dice[9]),
            Job30Hours = Pick(FactDomain.Truths, dice[10]),
            Registered = Pick(FactDomain.Truths, dice[11]),
            LeadsToPermanent = Pick(FactDomain.Truths, dice[12]),
            InReception = Pick(FactDomain.Truths, dice[13]),
            SponsorSettledUnder5Years = Pick(FactDomain.Truths, dice[14]),
            // Mostly none: with many at once nearly every case is a special one.
            Flags = dice[15] % 3 == 0 ? [.. Pick(FactDomain.Flags, dice[16]), .. Pick(FactDomain.Flags, dice[17])] : [],
        };
    }

    private static T Pick<T>(IReadOnlyList<T> values, int die) => values[die % values.Count];
}
