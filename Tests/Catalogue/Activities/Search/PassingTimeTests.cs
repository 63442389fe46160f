using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;
using static ChatBot.Tests.Catalogue.Activities.Search.Some;

namespace ChatBot.Tests.Catalogue.Activities.Search;

public sealed class PassingTimeTests
{
    private static readonly ActivityCatalogue Cancelled = new([Activity("a", when: "tirsdag 18-20; avlyst 2026-11-24 (sykdom)")]);

    [Fact]
    public void A_cancelled_date_is_told_until_its_time_has_passed()
    {
        var before = Assert.Single(Cancelled.Find(new ActivityQuery(), new DateTimeOffset(2026, 11, 24, 18, 59, 0, TimeSpan.Zero)).Matches).Next!;
        var after = Assert.Single(Cancelled.Find(new ActivityQuery(), new DateTimeOffset(2026, 11, 24, 19, 0, 0, TimeSpan.Zero)).Matches).Next!;

        Assert.Equal((new DateOnly(2026, 11, 24), OccurrenceState.Cancelled, "sykdom"), (before.Day, before.State, before.Note));
        Assert.Equal((new DateOnly(2026, 12, 1), OccurrenceState.AsPlanned), (after.Day, after.State));
    }

    [Fact]
    public void After_a_cancelled_date_the_next_as_planned_is_told() =>
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(Cancelled.Find(new(), Now).Matches).Then!.Day);

    [Fact]
    public void A_moved_date_is_found_on_its_old_day_and_on_its_new_one()
    {
        var catalogue = new ActivityCatalogue([Activity("a", when: "tirsdag 18-20; flyttet 2026-11-24 til 2026-11-26 17-19")]);
        Occurrence? On(DateOnly day) => catalogue.Find(new() { From = day, Until = day }, Now).Matches.SingleOrDefault()?.Next;

        Assert.Equal(new DateOnly(2026, 11, 26), On(new(2026, 11, 24))!.MovedTo!.Day);
        Assert.Equal(OccurrenceState.AsPlanned, On(new(2026, 11, 26))!.State);
        Assert.Null(On(new(2026, 11, 25)));
    }

    [Fact]
    public void What_has_passed_today_is_not_offered_and_what_goes_on_is()
    {
        Activity[] all = [Activity("over", when: "mandag 9-11"), Activity("on", when: "mandag 11-13")];

        Assert.Equal(["on"], all.Found(new() { From = Today, Until = Today }));
    }

    [Fact]
    public void What_began_yesterday_and_goes_on_past_midnight_is_still_on()
    {
        var night = new ActivityCatalogue([Activity("a", when: "2026-11-23 22-02")]);

        Assert.Equal(1, night.Find(new ActivityQuery(), new DateTimeOffset(2026, 11, 24, 0, 30, 0, TimeSpan.Zero)).Total);
        Assert.Equal(0, night.Find(new ActivityQuery(), new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero)).Total);
    }

    [Fact]
    public void A_season_that_is_over_is_told_when_there_is_nothing_else()
    {
        var hits = new[] { Activity("a", when: "tirsdag 18-20 fra 2026-08-01 til 2026-10-31") }.Hits(new() { Kinds = ["football"] });

        Assert.Equal(0, hits.Total);
        Assert.Equal("a", Assert.Single(hits.Over).Id);
    }

    [Fact]
    public void A_single_event_that_was_held_is_not_told_of_again() =>
        Assert.Empty(new[] { Activity("a", when: "2026-10-31 18-20") }.Hits(new()).Over);

    [Fact]
    public void A_catalogue_goes_on_to_tell_right_dates_when_it_has_run_for_months()
    {
        var catalogue = new ActivityCatalogue([Activity("a")]);

        Assert.Equal(new DateOnly(2026, 11, 24), catalogue.Find(new(), Now).Matches[0].Next!.Day);
        Assert.Equal(new DateOnly(2027, 5, 25), catalogue.Find(new(), Now.AddDays(182)).Matches[0].Next!.Day);
        Assert.Equal(new DateOnly(2026, 11, 24), catalogue.Find(new(), Now).Matches[0].Next!.Day);
    }

    [Fact]
    public void A_season_that_is_over_is_told_in_the_order_of_all_answers()
    {
        Activity[] all = [Activity("b", when: "tirsdag 18-20 til 2026-10-31"), Activity("concert", when: "2026-10-31 18-20"), Activity("a", when: "onsdag 18-20 til 2026-10-31"), Activity("new", when: "fredag 18-20 til 2026-10-30", audience: new(Newcomers: true))];

        Assert.Equal(["new", "a", "b"], all.Hits(new() { Kinds = ["football"] }).Over.Select(activity => activity.Id));
    }
}
