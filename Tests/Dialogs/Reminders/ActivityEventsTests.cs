using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Tests.Dialogs.Reminders;

/// <summary>Dates of activities as something to be reminded of.</summary>
public sealed class ActivityEventsTests
{
    private const string Tuesday = "activity:cafe@2026-12-01";

    private static readonly DateTimeOffset Friday = PlanRun.Oslo(2026, 11, 27, 12);

    [Fact]
    public void The_next_dates_have_day_hour_and_place()
    {
        var next = Next(Cafe("tirsdag 18:00-20:00")).Take(2).ToList();

        Assert.Equal([Tuesday, "activity:cafe@2026-12-08"], next.Select(one => one.Key));
        Assert.Equal(new ReminderFacts(new(2026, 12, 1), new(18, 0)) { Place = "Biblioteket", Title = "Kafé" }, next[0].Facts);
    }

    [Fact]
    public void What_has_begun_is_not_ahead_and_what_is_cancelled_is_not_either()
    {
        var content = Cafe("tirsdag 18:00-20:00; avlyst 2026-12-08");

        Assert.Equal("activity:cafe@2026-12-15", ActivityEvents.Ahead(Activity(content), PlanRun.Oslo(2026, 12, 1, 18)).First().Key);
    }

    [Theory]
    [InlineData("tirsdag 18:00-20:00", "2026-12-01;18:00;;;Biblioteket;Kafé")]
    [InlineData("tirsdag 19:00-20:00", "2026-12-01;19:00;;;Biblioteket;Kafé")]
    [InlineData("tirsdag", "2026-12-01;;;;Biblioteket;Kafé")]
    [InlineData("tirsdag 18:00-20:00; avlyst 2026-12-01 (sykdom)", "2026-12-01;18:00;;cancelled;Biblioteket;Kafé")]
    [InlineData("tirsdag 18:00-20:00; flyttet 2026-12-01 til 2026-12-03 17-19", "2026-12-03;17:00;;;Biblioteket;Kafé")]
    [InlineData("tirsdag 18:00-20:00; flyttet 2026-12-01 til 19:00", "2026-12-01;19:00;;;Biblioteket;Kafé")]
    [InlineData("tirsdag 18:00-20:00; ikke 2026-12-01", "2026-12-01;;;unlisted")]
    [InlineData("onsdag 18:00-20:00", "2026-12-01;;;unlisted")]
    [InlineData("tirsdag 18:00-20:00; flyttet 2026-11-24 til 2026-12-01 12-13", "2026-12-01;18:00;;;Biblioteket;Kafé")]
    [InlineData("etter avtale", "2026-12-01;;;unlisted")]
    public void A_date_is_known_by_the_day_it_was_first_planned_on(string schedule, string facts) => Assert.Equal(facts, Find(Cafe(schedule), Tuesday)!.Facts.Write());

    [Fact]
    public void A_date_that_was_moved_here_has_the_key_of_the_day_it_came_from()
    {
        var content = Cafe("tirsdag 18:00-20:00; flyttet 2026-12-01 til 2026-11-30 17-19");

        var next = Next(content).First();

        Assert.Equal((Tuesday, new DateOnly(2026, 11, 30)), (next.Key, next.Facts.Day));
        Assert.Equal(next.Facts, Find(content, next.Key)!.Facts);
    }

    [Fact]
    public void Two_dates_of_one_day_are_told_apart_by_the_hour()
    {
        var content = Cafe("tirsdag 10:00-11:00; tirsdag 18:00-19:00");

        Assert.Equal(["activity:cafe@2026-12-01T1000", "activity:cafe@2026-12-01T1800"], Next(content).Take(2).Select(one => one.Key));
        Assert.Equal(new TimeOnly(18, 0), Find(content, "activity:cafe@2026-12-01T1800")!.Facts.Time);
        Assert.Equal(new TimeOnly(10, 0), Find(content, Tuesday)!.Facts.Time);
        Assert.True(Find(content, "activity:cafe@2026-12-01T1200")!.Facts.IsUnlisted);
        Assert.Equal(new TimeOnly(19, 0), Find(Cafe("tirsdag 19:00-20:00"), "activity:cafe@2026-12-01T1800")!.Facts.Time);
    }

    [Theory]
    [InlineData("tidligere")]
    [InlineData("nevnt")]
    [InlineData("mål")]
    public void What_is_no_offer_any_more_is_not_in_the_list_and_has_its_title_still(string status)
    {
        var content = TownContent.With(TownContent.Row("cafe", "Kafé", "tirsdag 18:00-20:00", status: status));

        Assert.True(Find(content, Tuesday)!.Facts.IsUnlisted);
        Assert.Equal("Kafé", new KnownEvents(content).TitleOf(TownContent.Town, Tuesday, content.Languages.Get("en")));
    }

    [Fact]
    public void A_row_taken_out_is_not_in_the_list_and_a_municipality_that_is_not_known_knows_nothing()
    {
        var content = TownContent.With();

        Assert.True(Find(content, Tuesday)!.Facts.IsUnlisted);
        Assert.Null(new KnownEvents(content).TitleOf(TownContent.Town, Tuesday, content.Languages.Get("nb")));
        Assert.Null(new KnownEvents(content).Find("nowhere", Tuesday, Friday));
    }

    [Theory]
    [InlineData("activity:cafe")]
    [InlineData("activity:cafe@")]
    [InlineData("activity:cafe@tomorrow")]
    [InlineData("activity:a@b@2026-12-01")]
    public void A_key_that_names_no_date_is_of_no_event(string key) => Assert.Null(Find(Cafe("tirsdag 18:00-20:00"), key));

    [Fact]
    public void Facts_are_read_as_they_were_written_and_as_they_were_written_before_places_were_known()
    {
        foreach (var facts in new[] { new ReminderFacts(new(2026, 12, 1), new(18, 0)) { Place = "Hallen; rom 2", Title = "Kafé" }, new(new(2026, 12, 1)) { IsUnlisted = true }, new(new(2026, 12, 1), null, null, true) { Title = "Kafé" } })
            Assert.Equal(facts, ReminderFacts.Read(facts.Write()));
        Assert.Equal(new ReminderFacts(new(2026, 12, 1), new(18, 0)), ReminderFacts.Read("2026-12-01;18:00;;"));
        Assert.Throws<FormatException>(() => ReminderFacts.Read("2026-12-01;18:00;;;x"));
    }

    private static Content Cafe(string schedule) => TownContent.With(TownContent.Row("cafe", "Kafé", schedule));

    private static ReminderEvent? Find(Content content, string key) => new KnownEvents(content).Find(TownContent.Town, key, Friday);

    private static ChatBot.Catalogue.Activities.Activity Activity(Content content) => content.Municipalities[TownContent.Town].Activities.Find(TownContent.Town, "cafe")!;

    private static IEnumerable<ReminderEvent> Next(Content content) => ActivityEvents.Ahead(Activity(content), Friday);
}
