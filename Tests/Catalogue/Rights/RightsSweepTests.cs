using System.Diagnostics;
using ChatBot.Catalogue.Rights;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>Every combination of the answers that each kind of stay looks at.</summary>
public sealed class RightsSweepTests(ITestOutputHelper output)
{
    private static readonly RightsFacts[] Stays =
    [
        new() { Reason = StayReason.Refugee },
        new() { Reason = StayReason.Family, Joined = JoinedPerson.Refugee },
        new() { Reason = StayReason.Family, Joined = JoinedPerson.NorwegianOrNordic },
    ];

    [Fact]
    public void Every_combination_of_answers_has_one_outcome_and_none_is_a_guess()
    {
        var started = Stopwatch.GetTimestamp();
        long count = 0;
        var faults = new List<string>();

        Parallel.ForEach(Combinations(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, facts =>
        {
            var answer = ShippedLaw.Engine.Decide(facts, FactDomain.Today);
            Interlocked.Increment(ref count);
            if (!IsSound(facts, answer)) lock (faults) faults.Add($"{facts}: {string.Join(" + ", answer.Codes)}");
        });

        output.WriteLine($"{count} combinations in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(5)));
        Assert.InRange(count, 300_000, long.MaxValue);
    }

    // The facts without which nothing can be a right, whatever the others say.
    private static bool IsSound(RightsFacts facts, RightsAnswer answer)
    {
        if (answer.Outcome is RightsOutcome.O1 or RightsOutcome.O3 or RightsOutcome.O2 && facts.Reason is not StayReason.Citizen)
        {
            if (facts.AgeAtPermit is null || facts.AgeAtPermit is < 18 or >= 67 || facts.AgeNow >= 67) return false;
            if (answer.Outcome == RightsOutcome.O1 && (facts.PermitDate.Range is null || facts.OfferDate.IsUnknown)) return false;
            if (answer.Outcome == RightsOutcome.O3 && (facts.StartDate.IsUnknown || facts.SettledByAgreement != true)) return false;
        }
        return answer.Introduction != IntroductionOutcome.Yes || (facts.AgeAtPermit < 55 && facts.Job30Hours == false);
    }

    private static IEnumerable<RightsFacts> Combinations() => [.. Others(), .. WithClock(), .. WithProgramme(), .. Collective(), .. Work()];

    private static IEnumerable<RightsFacts> Others() =>
        from reason in FactDomain.Reasons
        from joined in FactDomain.JoinedPersons
        from ages in FactDomain.Ages
        from leads in FactDomain.Truths
        from reception in FactDomain.Truths
        from flags in FactDomain.Flags
        where reason == StayReason.Family || joined == JoinedPerson.Unknown
        select new RightsFacts { Reason = reason, Joined = joined, AgeAtPermit = ages.AtPermit, AgeNow = ages.Now, LeadsToPermanent = leads, InReception = reception, Flags = flags };

    private static IEnumerable<RightsFacts> WithClock() =>
        from stay in Stays
        from ages in FactDomain.Ages
        from permit in FactDomain.Permits
        from arrival in FactDomain.Arrivals
        from offer in FactDomain.Offers
        from schooling in FactDomain.Truths
        select stay with { AgeAtPermit = ages.AtPermit, AgeNow = ages.Now, PermitDate = permit, ArrivalDate = arrival, OfferDate = offer, UpperSecondary = schooling };

    // The programme has facts of its own, which the clock does not look at.
    private static IEnumerable<RightsFacts> WithProgramme() =>
        from stay in Stays
        from ages in FactDomain.Ages
        from permit in FactDomain.Permits
        from since in FactDomain.Settlements
        from settled in FactDomain.Truths
        from job in FactDomain.Truths
        from sponsor in FactDomain.Truths
        select stay with { AgeAtPermit = ages.AtPermit, AgeNow = ages.Now, PermitDate = permit, ArrivalDate = DateAnswer.None, OfferDate = DateAnswer.None, SettledSince = since, SettledByAgreement = settled, Job30Hours = job, SponsorSettledUnder5Years = sponsor };

    private static IEnumerable<RightsFacts> Collective() =>
        from ages in FactDomain.Ages
        from start in FactDomain.Starts
        from settled in FactDomain.Truths
        from since in FactDomain.Settlements
        from job in FactDomain.Truths
        from reception in FactDomain.Truths
        from flags in FactDomain.Flags
        where flags.Count == 0 || flags.Contains(RightsFlag.ExtendedDecisionBefore202607)
        select new RightsFacts { Reason = StayReason.CollectiveProtection, AgeAtPermit = ages.AtPermit, AgeNow = ages.Now, StartDate = start, SettledByAgreement = settled, SettledSince = since, Job30Hours = job, InReception = reception, Flags = flags };

    private static IEnumerable<RightsFacts> Work() =>
        from reason in new[] { StayReason.SkilledWork, StayReason.SelfEmployed }
        from ages in FactDomain.Ages
        from permit in FactDomain.Permits
        from arrival in FactDomain.Arrivals
        from leads in FactDomain.Truths
        select new RightsFacts { Reason = reason, AgeAtPermit = ages.AtPermit, AgeNow = ages.Now, PermitDate = permit, ArrivalDate = arrival, LeadsToPermanent = leads };
}
