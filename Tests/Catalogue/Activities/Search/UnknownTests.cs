using ChatBot.Catalogue.Activities;
using static ChatBot.Tests.Catalogue.Activities.Search.Some;

namespace ChatBot.Tests.Catalogue.Activities.Search;

public sealed class UnknownTests
{
    [Fact]
    public void What_does_not_tell_is_listed_after_what_does_and_says_what_it_does_not_tell()
    {
        var hits = new[] { Activity("known", when: "fredag 18-20"), Activity("no-price", when: "tirsdag 18-20", price: Price.Unknown) }.Hits(new() { MaxOre = 0 });

        Assert.Equal(["known", "no-price"], hits.Matches.Select(match => match.Activity.Id));
        Assert.Equal([ActivityCondition.Price], hits.Matches[1].NotKnown);
        Assert.Equal((2, 1), (hits.Total, hits.Certain));
    }

    [Fact]
    public void An_unknown_schedule_may_be_on_the_day_asked_for()
    {
        var hits = new[] { Activity("a", when: null) }.Hits(new() { Weekdays = [DayOfWeek.Saturday], Time = TimeWindow.Evening });

        Assert.Equal([ActivityCondition.Day, ActivityCondition.Time], Assert.Single(hits.Matches).NotKnown);
        Assert.Null(hits.Matches[0].Next);
    }

    [Fact]
    public void An_unknown_hour_may_be_in_the_evening()
    {
        var match = Assert.Single(new[] { Activity("a", when: "tirsdag") }.Hits(new() { Weekdays = [DayOfWeek.Tuesday], Time = TimeWindow.Evening }).Matches);

        Assert.Equal([ActivityCondition.Time], match.NotKnown);
        Assert.Equal(new DateOnly(2026, 11, 24), match.Next!.Day);
    }

    [Fact]
    public void Ages_places_and_languages_that_are_not_told_may_fit()
    {
        var silent = Activity("a", audience: Audience.Unknown) with { Place = null, Languages = [] };

        Assert.Equal([ActivityCondition.Age, ActivityCondition.Place, ActivityCondition.Language], Assert.Single(new[] { silent }.Hits(new() { Age = 8, Place = "hallen", Language = "uk" }).Matches).NotKnown);
    }

    [Fact]
    public void An_organiser_or_a_word_that_is_not_told_is_no_match() =>
        Assert.Empty(new[] { Activity("a") }.Found(new() { Organiser = "idrettslaget" }));

    [Fact]
    public void What_is_held_in_the_school_holidays_alone_has_unknown_days_while_nobody_has_told_when_those_are() =>
        Assert.Equal([ActivityCondition.Day], Assert.Single(new[] { Activity("a", when: "hverdager 10-15; skoleferier bare") }.Hits(new() { Weekdays = [DayOfWeek.Monday] }).Matches).NotKnown);

    [Fact]
    public void Nothing_is_unknown_that_was_not_asked() =>
        Assert.True(Assert.Single(new[] { Activity("a", when: null, price: Price.Unknown, audience: Audience.Unknown) }.Hits(new()).Matches).IsCertain);

    [Fact]
    public void An_offer_that_nobody_has_confirmed_for_twelve_months_says_so()
    {
        var source = new ActivitySource("plan", Date: new(2025, 11, 23));

        Assert.False((Activity("a") with { Source = source }).IsUnconfirmed(Today));
        Assert.True((Activity("a") with { Source = source }).IsUnconfirmed(Today.AddDays(1)));
        Assert.False((Activity("a") with { Source = source, Checked = Today }).IsUnconfirmed(Today.AddDays(1)));
        Assert.True(Activity("a").IsUnconfirmed(Today));
    }
}
