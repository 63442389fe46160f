using ChatBot.Catalogue.Activities;
using static ChatBot.Tests.Catalogue.Activities.Search.Some;

namespace ChatBot.Tests.Catalogue.Activities.Search;

public sealed class NearestTests
{
    private static readonly DateOnly Saturday = new(2026, 11, 28);

    [Fact]
    public void The_one_condition_that_stands_in_the_way_is_named()
    {
        var instead = new[] { Activity("a", price: Price.Of(5000)) }.Hits(new() { Kinds = ["football"], MaxOre = 0, Age = 8 }).Instead!;

        Assert.Equal(ActivityCondition.Price, instead.Drop);
        Assert.Equal("a", Assert.Single(instead.Matches).Activity.Id);
    }

    [Fact]
    public void Without_the_day_the_nearest_days_come_first()
    {
        Activity[] all = [Activity("tuesday"), Activity("friday", when: "fredag 18-20"), Activity("thursday-after", when: "2026-12-03 10-11")];

        var instead = all.Hits(new() { From = Saturday, Until = Saturday }).Instead!;

        Assert.Equal(ActivityCondition.Day, instead.Drop);
        Assert.Equal(["friday", "tuesday", "thursday-after"], instead.Matches.Select(match => match.Activity.Id));
    }

    [Fact]
    public void Without_the_price_the_cheapest_come_first() =>
        Assert.Equal(["50", "100"], new[] { Activity("100", when: "tirsdag 8-9", price: Price.Of(10000)), Activity("50", price: Price.Of(5000)) }.Hits(new() { MaxOre = 0 }).Instead!.Matches.Select(match => match.Activity.Id));

    [Fact]
    public void The_hour_is_given_up_before_the_day_and_both_before_the_price()
    {
        Activity[] all = [Activity("saturday-morning", when: "lørdag 9-10"), Activity("dear", when: "lørdag 18-19", price: Price.Of(100))];

        Assert.Equal(ActivityCondition.Time, all.Hits(new() { From = Saturday, Until = Saturday, Time = TimeWindow.Evening, MaxOre = 0 }).Instead!.Drop);
    }

    [Fact]
    public void A_limit_to_the_other_gender_is_never_talked_away() =>
        Assert.Null(new[] { Activity("a", audience: new(AgeLimits.Everyone, Gender.Women)) }.Hits(new() { Kinds = ["football"], Gender = Gender.Men }).Instead);

    [Fact]
    public void Where_no_single_condition_is_enough_the_kind_is_kept()
    {
        var instead = new[] { Activity("a", price: Price.Of(100)), Activity("choir", "choir", "lørdag 10-11") }.Hits(new() { Kinds = ["football"], From = Saturday, Until = Saturday, MaxOre = 0 }).Instead!;

        Assert.Equal(ActivityCondition.Kind, instead.Drop);

        var kept = new[] { Activity("a", price: Price.Of(100)) }.Hits(new() { Kinds = ["football"], From = Saturday, Until = Saturday, MaxOre = 0 }).Instead!;

        Assert.Null(kept.Drop);
        Assert.Equal("a", Assert.Single(kept.Matches).Activity.Id);
    }

    [Fact]
    public void What_is_found_needs_no_substitute() => Assert.Null(new[] { Activity("a") }.Hits(new()).Instead);

    [Fact]
    public void An_empty_catalogue_has_nothing_to_offer()
    {
        var hits = ActivityCatalogue.Empty.Find(new() { Kinds = ["football"] }, Now);

        Assert.Equal(0, hits.Total);
        Assert.Null(hits.Instead);
    }
}
