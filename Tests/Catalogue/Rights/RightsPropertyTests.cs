using ChatBot.Catalogue.Rights;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>What must hold whatever is answered, and on whatever day it is asked.</summary>
public sealed class RightsPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(20_000);

    private static readonly RightsFact[] AllFacts = Enum.GetValues<RightsFact>();

    [Fact]
    public void There_is_one_outcome_and_at_most_one_line_on_the_programme() => Check((facts, day) =>
    {
        var answer = ShippedLaw.Engine.Decide(facts, day);
        return answer.Codes.Count(code => code.StartsWith('O')) == 1 && answer.Codes.Count(code => code.StartsWith("IP-", StringComparison.Ordinal)) == answer.Codes.Count - 1 && answer.Codes.Count <= 2;
    });

    [Fact]
    public void The_row_says_what_the_outcome_is() => Check((facts, day) =>
    {
        var answer = ShippedLaw.Engine.Decide(facts, day);
        return answer.Row is not { } row || ShippedLaw.Law.Table.Rows[row].Class == answer.Outcome || answer.Modifiers.Contains("M11");
    });

    [Fact]
    public void A_fact_that_is_not_known_never_gives_a_right_that_the_fact_could_take_away() => Check((facts, day) => IsOnCourse(facts) || AllFacts.All(fact =>
    {
        var forgotten = ShippedLaw.Engine.Decide(FactDomain.Forget(facts, fact), day);
        var known = FactDomain.Completions(facts, fact).Where(known => FactDomain.AgesFit(known, day)).FirstOrDefault(known => IsRight(forgotten) && !Agrees(forgotten, ShippedLaw.Engine.Decide(known, day)));
        Assert.True(known is null, $"Without {fact}: {string.Join(" + ", forgotten.Codes)}, but not with {known?.Tell(fact)} on {day:yyyy-MM-dd}: {known}, {string.Join(", ", facts.Flags)}");
        return true;
    }), tests: 2_000);

    [Fact]
    public void A_later_day_never_makes_an_expired_right_run_again() => Check((facts, day) =>
    {
        var before = ShippedLaw.Engine.Decide(facts, day);
        return before.Outcome is not (RightsOutcome.O1x or RightsOutcome.O3x)
            || new[] { 1, 30, 400, 1500 }.All(days => ShippedLaw.Engine.Decide(facts, day.AddDays(days)).Outcome is not (RightsOutcome.O1 or RightsOutcome.O2 or RightsOutcome.O3));
    });

    [Fact]
    public void A_right_runs_until_its_last_day_and_no_outcome_but_a_running_right_has_one() => Check((facts, day) =>
    {
        var answer = ShippedLaw.Engine.Decide(facts, day);
        return answer.Until is not { } last || (answer.Outcome is RightsOutcome.O1 or RightsOutcome.O3 && last >= day);
    });

    [Fact]
    public void A_month_decides_only_what_each_of_its_days_would() => Check((facts, day) =>
    {
        var answer = ShippedLaw.Engine.Decide(facts, day);
        return !IsRight(answer) || facts.OfferDate.Range is not { } offer || new[] { offer.First, offer.Last }.All(known => ShippedLaw.Engine.Decide(facts with { OfferDate = DateAnswer.Of(known) }, day).Outcome == answer.Outcome);
    });

    [Fact]
    public void Where_a_fact_is_missing_there_is_a_question_that_can_change_the_outcome() => Check((facts, day) =>
    {
        var answer = ShippedLaw.Engine.Decide(facts, day);
        return answer.Why != AnswerReason.FactNotKnown || answer.Questions.Any(question => question.Changes == QuestionChanges.Outcome);
    });

    // A duty alone (O2) is no right: not knowing what the letter says leaves it standing for the family of workers.
    [Fact]
    public void Asking_one_fact_after_another_leads_to_what_all_facts_together_lead_to() => Check((any, day) =>
    {
        // A person who knows only the month of the permit may be saved by an arrival that nobody asks for then.
        var facts = any.PermitDate.Range is { } permit ? any with { PermitDate = DateAnswer.Of(permit.Last) } : any;
        // Told unasked, another age than the one that decides, a child's, or a letter that contradicts the family permit counts; nobody is asked for them.
        var isUnasked = facts.Flags.Count > 0 || facts.AgeAtPermit is < 18 || facts.AgeNow is < 18 or null || (facts.Reason is StayReason.Family && facts.LeadsToPermanent == false);
        if (isUnasked || !FactDomain.AgesFit(facts, day)) return true;
        var (answer, asked) = Interview.With(facts, day);
        var whole = ShippedLaw.Engine.Decide(facts, day);
        Assert.InRange(asked, 0, 11);
        return whole.Outcome == answer.Outcome || whole.Outcome == RightsOutcome.O7 || facts.AgeNow >= 67;
    });

    private static bool IsRight(RightsAnswer answer) =>
        answer.Outcome is RightsOutcome.O1 or RightsOutcome.O3 || answer.Introduction == IntroductionOutcome.Yes;

    // Who is on the course had the age for it; nobody asks a citizen how old they were.
    private static bool IsOnCourse(RightsFacts facts) => facts.Reason == StayReason.Citizen && facts.Has(RightsFlag.OnCourseWhenCitizen);

    // What does not fit together, or is a special case, goes to a person; that takes nothing away.
    private static bool Agrees(RightsAnswer unknown, RightsAnswer known) =>
        known is { Outcome: RightsOutcome.O7, Why: not AnswerReason.Decided }
        || (known.Outcome == unknown.Outcome && (unknown.Introduction != IntroductionOutcome.Yes || known.Introduction == IntroductionOutcome.Yes));

    private static void Check(Func<RightsFacts, DateOnly, bool> holds, int tests = 20_000) =>
        Prop.ForAll(FactGenerator.Any, FactGenerator.Day, (facts, day) => holds(facts, day)).Check(Many.WithMaxTest(tests));
}
