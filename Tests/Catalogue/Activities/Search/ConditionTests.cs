using ChatBot.Catalogue.Activities;
using static ChatBot.Tests.Catalogue.Activities.Search.Some;

namespace ChatBot.Tests.Catalogue.Activities.Search;

public sealed class ConditionTests
{
    [Fact]
    public void A_wide_kind_finds_the_kinds_within_it_and_not_the_other_way_round()
    {
        Activity[] all = [Activity("football"), Activity("games", "sport"), Activity("choir", "choir")];

        Assert.Equal(["football", "games"], all.Found(new() { Kinds = ["sport"] }));
        Assert.Equal(["football"], all.Found(new() { Kinds = ["football"] }));
        Assert.Equal(["choir"], all.Found(new() { Kinds = ["culture"] }));
    }

    [Fact]
    public void Any_of_several_kinds_will_do() =>
        Assert.Equal(["a", "b"], new[] { Activity("a"), Activity("b", "choir"), Activity("c", "dance") }.Found(new() { Kinds = ["football", "choir"] }));

    [Fact]
    public void What_is_limited_to_women_is_found_by_who_asks_for_something_for_women() =>
        Assert.Equal(["a"], new[] { Activity("a", audience: new(AgeLimits.Everyone, Gender.Women)), Activity("b") }.Found(new() { Kinds = ["women"] }));

    [Fact]
    public void Only_dates_on_the_days_asked_for_are_found()
    {
        Activity[] all = [Activity("tuesday"), Activity("saturday", when: "lørdag 10-12"), Activity("in-march", when: "2027-03-06 10-12")];
        var saturday = new DateOnly(2026, 11, 28);

        Assert.Equal(["saturday"], all.Found(new() { From = saturday, Until = saturday }));
        Assert.Equal(["saturday", "in-march"], all.Found(new() { Weekdays = [DayOfWeek.Saturday] }));
        Assert.Equal(["tuesday", "in-march", "saturday"], all.Found(new() { From = new(2027, 3, 1), Until = new(2027, 3, 7) }));
    }

    [Fact]
    public void The_first_date_that_answers_is_told_and_not_the_first_of_all()
    {
        var match = Assert.Single(new[] { Activity("a", when: "tirsdag 10-11; torsdag 19-20") }.Hits(new() { Time = TimeWindow.Evening }).Matches);

        Assert.Equal(new DateOnly(2026, 11, 26), match.Next!.Day);
    }

    [Fact]
    public void A_part_of_the_day_is_judged_by_the_beginning() =>
        Assert.Equal(["evening"], new[] { Activity("evening"), Activity("morning", when: "tirsdag 10-20") }.Found(new() { Time = TimeWindow.Evening }));

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Ages_are_inclusive(int age, bool found) =>
        Assert.Equal(found, new[] { Activity("a", audience: new(new AgeLimits(6, 9))) }.Found(new() { Age = age }).Count == 1);

    [Fact]
    public void An_age_above_all_others_is_found_where_there_is_no_upper_limit() =>
        Assert.Equal(["a"], new[] { Activity("a", audience: new(new AgeLimits(18, null))) }.Found(new() { Age = 115 }));

    [Fact]
    public void A_gender_leaves_out_what_is_limited_to_others_only()
    {
        Activity[] all = [Activity("all"), Activity("men", audience: new(AgeLimits.Everyone, Gender.Men)), Activity("women", audience: new(AgeLimits.Everyone, Gender.Women))];

        Assert.Equal(["all", "women"], all.Found(new() { Gender = Gender.Women }));
        Assert.Equal(["all", "men", "women"], all.Found(new()));
    }

    [Fact]
    public void A_price_holds_up_to_and_with_the_amount()
    {
        Activity[] all = [Activity("50", price: Price.Of(5000)), Activity("51", price: Price.Of(5100)), Activity("free")];

        Assert.Equal(["50", "free"], all.Found(new() { MaxOre = 5000 }));
        Assert.Equal(["free"], all.Found(new() { MaxOre = 0 }));
    }

    [Theory]
    [InlineData("hallen")]
    [InlineData("HALL")]
    [InlineData("idrettsveien 2")]
    public void A_place_is_found_by_the_beginnings_of_its_words(string words) =>
        Assert.Equal(["a"], new[] { Activity("a"), Activity("b") with { Place = new("Biblioteket", "Storgata 1") } }.Found(new() { Place = words }));

    [Fact]
    public void A_language_is_one_it_is_held_in_or_that_somebody_speaks() =>
        Assert.Equal(["held", "spoken"], new[] { Activity("held") with { Languages = ["uk"] }, Activity("neither"), Activity("spoken") with { Spoken = ["uk"] } }.Found(new() { Language = "uk" }));

    [Fact]
    public void An_organiser_is_found_by_its_name() =>
        Assert.Equal(["a"], new[] { Activity("a") with { Organiser = new("Prøvevik håndballag") }, Activity("b") }.Found(new() { Organiser = "handball" }));

    [Fact]
    public void Words_are_found_in_every_language_with_and_without_marks()
    {
        var titled = Activity("a") with { Title = new("Søndagskafé", new Dictionary<string, ActivityTranslation> { ["uk"] = new("Недільне кафе", ActivityTranslationState.Machine) }) };

        Assert.Equal(["a"], new[] { titled, Activity("b") }.Found(new() { Words = "sondagskafe" }));
        Assert.Equal(["a"], new[] { titled, Activity("b") }.Found(new() { Words = "недільне" }));
    }

    [Theory]
    [InlineData("خیاطی برای زنان", "خياطي براي زنان")]
    [InlineData("عورتوں کے لیے سلائی", "عورتوں كي ليي سلايي")]
    [InlineData("یانەی ژنان", "يانهي ژنان")]
    [InlineData("آب‌بازی", "آببازی")]
    public void Letters_of_the_Arabic_script_are_found_from_every_keyboard(string title, string words)
    {
        var titled = Activity("a") with { Title = ActivityText.Of(title) };

        Assert.Equal(["a"], new[] { titled, Activity("b") }.Found(new() { Words = words }));
    }

    [Fact]
    public void All_words_must_be_there() =>
        Assert.Empty(new[] { Activity("a") with { Title = ActivityText.Of("Kor for menn") } }.Found(new() { Words = "kor kvinner" }));

    [Fact]
    public void Newcomers_and_families_are_found_where_it_is_told()
    {
        Activity[] all = [Activity("families", audience: new(Families: true)), Activity("new", audience: new(Newcomers: true)), Activity("other")];

        Assert.Equal(["families"], all.Found(new() { Families = true }));
        Assert.Equal(["new"], all.Found(new() { Newcomers = true }));
    }

    [Fact]
    public void One_municipality_is_searched_where_there_are_more()
    {
        Activity[] all = [Activity("a", municipality: "b"), Activity("b", municipality: "a"), Activity("c", municipality: "c")];

        Assert.Equal(["b"], all.Found(new() { Municipality = "a" }));
        Assert.Equal(["c"], all.Found(new() { Municipality = "c" }));
        Assert.Empty(all.Found(new() { Municipality = "d" }));
    }

    [Theory]
    [InlineData(ActivityStatus.Goal)]
    [InlineData(ActivityStatus.Named)]
    [InlineData(ActivityStatus.Past)]
    public void What_is_no_offer_is_never_found_and_can_be_looked_up(ActivityStatus status)
    {
        var catalogue = new ActivityCatalogue([Activity("a") with { Status = status }]);

        Assert.Equal(0, catalogue.Find(new ActivityQuery(), Now).Total);
        Assert.Equal(status, catalogue.Find("provevik", "a")!.Status);
    }

    [Fact]
    public void Conditions_hold_together() =>
        Assert.Equal(["b"], new[] { Activity("a", price: Price.Of(100)), Activity("b"), Activity("c", when: "onsdag 18-20") }
            .Found(new() { Kinds = ["sport"], MaxOre = 0, Weekdays = [DayOfWeek.Tuesday], Age = 30, Place = "hallen" }));
}
