using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Catalogue.Activities.Search;

namespace ChatBot.Tests.Catalogue.Activities.Files;

public sealed class DueActivitiesTests
{
    private static readonly ActivitySource Fresh = new("plan", Date: Some.Today);

    [Fact]
    public void A_season_that_is_over_is_told() => Assert.Equal("C313", Assert.Single(Due(Some.Activity("a", when: "tirsdag 18-20 fra 2026-08-01 til 2026-10-31") with { Source = Fresh })).Code);

    [Fact]
    public void Hours_that_overlap_are_told() => Assert.Equal("C312", Assert.Single(Due(Some.Activity("a", when: "tirsdag 18-20; tirsdag 19-21") with { Source = Fresh })).Code);

    [Fact]
    public void Hours_that_follow_each_other_are_in_order() => Assert.Empty(Due(Some.Activity("a", when: "tirsdag 18-20; tirsdag 20-21") with { Source = Fresh }));

    [Fact]
    public void Twelve_months_without_a_confirmation_are_advice_and_no_fault() =>
        Assert.Equal(("C315", ProblemEffect.Advises), Assert.Single(Due(Some.Activity("a") with { Checked = Some.Today.AddYears(-1).AddDays(-1) })) is var problem ? (problem.Code, problem.Effect) : default);

    [Fact]
    public void What_is_no_offer_grows_old_in_silence() => Assert.Empty(Due(Some.Activity("a") with { Status = ActivityStatus.Past }));

    private static IReadOnlyList<ContentProblem> Due(Activity activity) => DueActivities.Find("provevik", [activity], Some.Today);
}
