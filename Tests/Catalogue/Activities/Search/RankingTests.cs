using ChatBot.Catalogue.Activities;
using static ChatBot.Tests.Catalogue.Activities.Search.Some;

namespace ChatBot.Tests.Catalogue.Activities.Search;

public sealed class RankingTests
{
    [Fact]
    public void All_conditions_known_to_hold_come_before_sooner_dates() =>
        Assert.Equal(["later", "sooner"], new[] { Activity("sooner", when: "tirsdag 8-9", price: Price.Unknown), Activity("later", when: "søndag 8-9") }.Found(new() { MaxOre = 0 }));

    [Fact]
    public void Sooner_comes_before_what_is_made_for_newcomers() =>
        Assert.Equal(["sooner", "newcomers"], new[] { Activity("newcomers", when: "onsdag 8-9", audience: new(Newcomers: true)), Activity("sooner") }.Found(new()));

    [Fact]
    public void Of_two_at_the_same_time_what_is_made_for_newcomers_comes_first() =>
        Assert.Equal(["z-newcomers", "a"], new[] { Activity("a"), Activity("z-newcomers", audience: new(Newcomers: true)) }.Found(new()));

    [Fact]
    public void Of_two_alike_the_title_decides_whatever_the_order_of_the_file()
    {
        Activity[] all = [Activity("b"), Activity("a"), Activity("c")];

        Assert.Equal(["a", "b", "c"], all.Found(new()));
        Assert.Equal(["a", "b", "c"], all.Reverse().Found(new()));
    }

    [Fact]
    public void A_date_without_an_hour_comes_after_those_of_its_day_that_have_one() =>
        Assert.Equal(["hour", "no-hour", "next-day"], new[] { Activity("next-day", when: "onsdag 8-9"), Activity("no-hour", when: "tirsdag"), Activity("hour", when: "tirsdag 22-23") }.Found(new()));

    [Fact]
    public void What_has_no_known_date_comes_last() =>
        Assert.Equal(["dated", "a-undated"], new[] { Activity("a-undated", when: null), Activity("dated", when: "2027-09-01 10-11") }.Found(new()));

    [Fact]
    public void Pages_follow_each_other_without_gap_or_overlap()
    {
        var catalogue = new ActivityCatalogue(Enumerable.Range(0, 50).Select(number => Activity($"a{number:00}", when: $"{(number % 2 == 0 ? "tirsdag" : "onsdag")} {8 + number % 5}-20")));
        var whole = catalogue.Find(new() { Take = 100 }, Now);

        var pages = Enumerable.Range(0, 17).SelectMany(page => catalogue.Find(new() { Skip = page * 3, Take = 3 }, Now).Matches);

        Assert.Equal(whole.Matches.Select(match => match.Activity.Id), pages.Select(match => match.Activity.Id));
        Assert.Equal(50, whole.Total);
    }

    [Fact]
    public void Past_the_end_there_is_nothing_more_and_the_total_stands()
    {
        var hits = new[] { Activity("a") }.Hits(new() { Skip = 3 });

        Assert.Empty(hits.Matches);
        Assert.Equal(1, hits.Total);
        Assert.Null(hits.Instead);
    }
}
