using ChatBot.Catalogue.Rights;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>What a conversation needs beside the outcome: reasons, questions, branches.</summary>
public sealed class RightsAnswerTests
{
    private static readonly DateOnly Today = FactDomain.Today;

    private static readonly RightsFacts Refugee = new() { Reason = StayReason.Refugee, AgeAtPermit = 34, PermitDate = DateAnswer.Of(new DateOnly(2024, 2, 10)) };

    [Fact]
    public void The_first_question_is_why_a_person_is_here() =>
        Assert.Equal(RightsFact.Reason, ShippedLaw.Engine.Decide(RightsFacts.Nothing, Today).Next(new HashSet<RightsFact>())?.Fact);

    [Fact]
    public void The_questions_are_asked_in_the_order_of_the_table()
    {
        Assert.Equal(RightsFact.AgeAtPermit, Next(new() { Reason = StayReason.Refugee }));
        Assert.Equal(RightsFact.PermitDate, Next(new() { Reason = StayReason.Refugee, AgeAtPermit = 34 }));
        Assert.Equal(RightsFact.OfferDate, Next(Refugee));
        Assert.Equal(RightsFact.Joined, Next(new() { Reason = StayReason.Family }));
        Assert.Equal(RightsFact.SettledByAgreement, Next(new() { Reason = StayReason.CollectiveProtection, AgeAtPermit = 34 }));
    }

    [Fact]
    public void A_question_that_may_not_be_asked_is_passed_over() =>
        Assert.Equal(RightsFact.UpperSecondary, ShippedLaw.Engine.Decide(Refugee, Today).Next(new HashSet<RightsFact> { RightsFact.OfferDate })?.Fact);

    [Fact]
    public void Where_the_day_decides_it_is_the_day_that_is_asked_for() => Assert.True(ShippedLaw.Engine.Decide(
        new() { Reason = StayReason.CollectiveProtection, AgeAtPermit = 34, SettledByAgreement = true, StartDate = DateAnswer.Of(DayRange.Month(2025, 11)) }, Today).Questions[0].NeedsDay);

    [Fact]
    public void Nothing_more_is_asked_of_a_citizen_of_the_union() => Assert.Empty(ShippedLaw.Engine.Decide(new() { Reason = StayReason.Eea }, Today).Questions);

    [Fact]
    public void Without_the_start_the_branches_say_what_each_answer_would_lead_to()
    {
        var answer = ShippedLaw.Engine.Decide(new() { Reason = StayReason.CollectiveProtection, AgeAtPermit = 34, SettledByAgreement = true }, Today);

        Assert.Equal(
            [("NotStarted", RightsOutcome.O3, 28), ("not NotStarted, YearSinceStartPassed", RightsOutcome.O3x, 30), ("not NotStarted, not YearSinceStartPassed", RightsOutcome.O3, 29)],
            answer.Branches.Select(branch => (string.Join(", ", branch.If.Select(condition => (condition.Holds ? "" : "not ") + condition.Finding.Rule)), branch.Outcome, branch.Row!.Value)));
    }

    [Fact]
    public void A_reason_names_law_section_link_wording_and_what_it_rests_on()
    {
        var finding = ShippedLaw.Engine.Decide(Refugee with { OfferDate = DateAnswer.None }, Today).Findings.Single(finding => finding.Rule == "GrantAfterTransition");

        var source = Assert.Single(finding.Sources);
        Assert.Equal(VerdictKind.Met, finding.Kind);
        Assert.Equal(("integreringsforskriften", "§ 74", new DateOnly(2026, 7, 1)), (source.Title, source.Section, source.SourceDate));
        Assert.StartsWith("https://lovdata.no/", source.Link, StringComparison.Ordinal);
        Assert.Contains(new FindingInput("permitDate", "2024-02-10"), finding.Inputs);
        Assert.Contains(new FindingInput("law.transition.date", "2023-08-01"), finding.Inputs);
    }

    [Fact]
    public void An_answer_says_when_the_law_was_read() => Assert.Equal(new DateOnly(2026, 7, 2), ShippedLaw.Engine.Decide(Refugee with { OfferDate = DateAnswer.None }, Today).ReadOn);

    [Fact]
    public void A_finding_under_the_law_of_an_earlier_day_names_the_wording_of_that_day() =>
        Assert.Equal(new DateOnly(2023, 8, 1), ShippedLaw.Engine.Decide(Refugee with { OfferDate = DateAnswer.None }, new(2024, 6, 1)).Sources[0].SourceDate);

    private static RightsFact? Next(RightsFacts facts) => ShippedLaw.Engine.Decide(facts, Today).Next(new HashSet<RightsFact>())?.Fact;
}
