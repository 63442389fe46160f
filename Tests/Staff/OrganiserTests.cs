using System.Net;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Organisers;
using ChatBot.Editing.Versions;
using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Staff;

/// <summary>What organisers do with their own activities by a personal link, in the running service.</summary>
public sealed class OrganiserTests(OrganiserHouse house) : IClassFixture<OrganiserHouse>
{
    private static DateOnly Tomorrow => OsloTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(1);

    [Fact]
    public async Task A_cancelled_date_is_live_at_once_stands_in_the_history_and_can_be_taken_back()
    {
        using var organiser = await BrowserAsync();
        var (day, others) = ($"{Tomorrow:yyyy-MM-dd}", house.Lines.Where((_, i) => i != 1).ToArray());

        Assert.Equal(HttpStatusCode.SeeOther, (await organiser.SubmitAsync($"/activities/kafe/dates/{day}/cancel?at=23:30", ("note", "sykdom (ny dato kommer)"))).Status);

        await Eventually.HoldsAsync(() => Task.FromResult(StateOf(Tomorrow) == OccurrenceState.Cancelled));
        Assert.Contains($"avlyst {day} (sykdom ny dato kommer)", house.Lines[1], StringComparison.Ordinal);
        Assert.Equal(others, house.Lines.Where((_, i) => i != 1).Select(line => line.TrimStart('\uFEFF')));
        Assert.Equal("Prøvelaget", new ContentHome(house.Content, TimeProvider.System).Versions[0].By);
        Assert.Contains($"activity kafe: {day} cancelled", await HistoryAsync(), StringComparison.Ordinal);
        Assert.Matches($"Språkkafé for alle</span>, [a-zø]+ {Tomorrow:dd.MM.yyyy}: <strong>avlyst</strong>", (await organiser.GetAsync()).Body);
        Assert.Contains("<strong>cancelled</strong>", (await organiser.GetAsync("?lang=en")).Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await organiser.SubmitAsync($"/activities/kafe/dates/{day}/give-back?at=23:30")).Status);
        await Eventually.HoldsAsync(() => Task.FromResult(StateOf(Tomorrow) == OccurrenceState.AsPlanned));
    }

    [Fact]
    public async Task A_moved_date_is_told_on_both_days_and_what_cannot_be_is_told_with_what_was_typed()
    {
        using var organiser = await BrowserAsync();
        var day = Tomorrow.AddDays(3);

        var wrong = await organiser.SubmitAsync($"/activities/kafe/dates/{day:yyyy-MM-dd}/move?at=23:30", ("to", "i morgen"), ("note", "flytter \"litt\""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Skriv den nye datoen", wrong.Body, StringComparison.Ordinal);
        Assert.Contains("flytter \"litt\"", wrong.Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await organiser.SubmitAsync($"/activities/kafe/dates/{day:yyyy-MM-dd}/move?at=23:30", ("to", $"{day:yyyy-MM-dd}"), ("from", "12:00"), ("until", "13:00"))).Status);
        var page = (await organiser.GetAsync("/activities/kafe")).Body;
        Assert.Contains("flyttet til", page, StringComparison.Ordinal);
        Assert.Contains("flyttet hit fra", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_waits_is_shown_side_by_side_and_is_live_after_one_press()
    {
        using var organiser = await BrowserAsync("Koret Ljom");
        Assert.Equal(HttpStatusCode.SeeOther, (await organiser.SubmitAsync("/activities/kor/correct", [.. Kor, ("price", "75")])).Status);
        Assert.Contains(";50;", house.Lines[2], StringComparison.Ordinal);
        var waiting = (await organiser.GetAsync()).Body;
        Assert.Contains("Venter på kommunen", waiting, StringComparison.Ordinal);
        Assert.Contains("<strong lang=\"nb\">Kor</strong> (rettelse, ", waiting, StringComparison.Ordinal);

        using var staff = await house.SignedInAsync(StaffHouse.Namsos);
        var page = (await staff.GetAsync("/proposals")).Body;
        Assert.Contains("<p class=\"text\" lang=\"nb\">50</p></td><td><p class=\"text\" lang=\"nb\">75</p>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.SubmitAsync("/proposals/approve", Hidden(page))).Status);

        Assert.Contains(";75;", house.Lines[2], StringComparison.Ordinal);
        Assert.Contains("Nothing waits.", (await staff.GetAsync("/proposals")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_proposal_comes_back_with_the_word_of_staff_and_with_all_that_was_typed()
    {
        using var organiser = await BrowserAsync("Nye Laget");
        Assert.Equal(HttpStatusCode.SeeOther, (await organiser.SubmitAsync("/new", ("title", "Ball <b>for alle</b>"), ("kinds", "fotball"), ("kinds", "barn"), ("place", "=1+1"))).Status);
        using var staff = await house.SignedInAsync(StaffHouse.National);
        var page = (await staff.GetAsync("/proposals")).Body;
        Assert.Contains("Ball &lt;b&gt;for alle&lt;/b&gt;", page, StringComparison.Ordinal);

        var proposal = Assert.Single(new OrganiserBooks(new(house.Content, TimeProvider.System), TimeProvider.System).Read("namsos").Proposals, one => one.Organiser == "nye-laget");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.SubmitAsync("/proposals/refuse", ("municipality", "namsos"), ("proposal", proposal.Id))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.SubmitAsync("/proposals/refuse", ("municipality", "namsos"), ("proposal", proposal.Id), ("word", "Hvilken hall?"))).Status);

        Assert.Contains("Hvilken hall?", (await organiser.GetAsync()).Body, StringComparison.Ordinal);
        var form = (await organiser.GetAsync($"/new?proposal={proposal.Id}")).Body;
        Assert.Contains("value=\"Ball <b>for alle</b>\"", form, StringComparison.Ordinal);
        Assert.Contains("value=\"barn\" checked", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        using var organiser = await BrowserAsync();

        var answer = await organiser.SubmitAsync("/new?lang=en", ("title", "Tur"), ("schedule", "tirsdag 18-20\r\nnår det passer"), ("price", "litt"), ("description", "Ring 59 44 00 01"), ("ages", new string('9', 30)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        foreach (var field in new[] { "kinds", "schedule", "price", "description", "ages" }) Assert.Contains($"id=\"{field}-fault\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Choose at least one kind", answer.Body, StringComparison.Ordinal);
        Assert.Contains("tirsdag 18-20; når det passer</textarea>", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"litt\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_activity_is_not_there()
    {
        using var organiser = await BrowserAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync("/activities/kor")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.SubmitAsync("/activities/kor/correct", [.. Kor, ("price", "1")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.SubmitAsync($"/activities/kor/dates/{Tomorrow:yyyy-MM-dd}/cancel")).Status);
    }

    private static (string, string)[] Kor { get; } = [("title", "Kor"), ("kinds", "kor"), ("schedule", "onsdag 19.00-21.00"), ("place", "Kirken")];

    private static (string, string)[] Hidden(string page) => [.. new[] { "municipality", "proposal", "seen" }.Select(name => (name, StaffBrowser.FieldOf(page, name)))];

    [Fact]
    public async Task The_same_name_in_another_municipality_is_another_organiser()
    {
        using var there = new OrganiserBrowser(house.Host.Address, await house.LinkAsync(municipality: "sandefjord"));

        Assert.DoesNotContain("Språkkafé for alle", (await there.GetAsync()).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync("/activities/kafe")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await there.SubmitAsync("/new", ("title", "Seiling i sør"), ("kinds", "friluftsliv"))).Status);

        using var namsos = await house.SignedInAsync(StaffHouse.Namsos);
        using var national = await house.SignedInAsync(StaffHouse.National);
        Assert.DoesNotContain("Seiling i sør", (await namsos.GetAsync("/proposals")).Body, StringComparison.Ordinal);
        Assert.Contains("Seiling i sør", (await national.GetAsync("/proposals")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_with_a_telephone_number_is_refused_with_words_and_the_date_stands()
    {
        using var organiser = await BrowserAsync();
        var day = Tomorrow.AddDays(8);

        var answer = await organiser.SubmitAsync($"/activities/kafe/dates/{day:yyyy-MM-dd}/cancel?at=23:30", ("note", "ring 59 44 00 09"));

        Assert.Contains("Det står et telefonnummer", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"ring 59 44 00 09\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"avlyst {day:yyyy-MM-dd}", house.Lines[1], StringComparison.Ordinal);
    }

    private async Task<string> HistoryAsync()
    {
        using var staff = await house.SignedInAsync(StaffHouse.Namsos);
        return (await staff.GetAsync("/versions")).Body;
    }

    private OccurrenceState? StateOf(DateOnly day) =>
        house.Host.Get<KnowledgeHolder>().Current!.Content.Municipalities["namsos"].Activities.Find("namsos", "kafe")?.Schedule.From(day).First().State;

    private async Task<OrganiserBrowser> BrowserAsync(string name = "Prøvelaget") => new(house.Host.Address, await house.LinkAsync(name));
}
