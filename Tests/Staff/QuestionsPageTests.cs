using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Staff;

/// <summary>What people ask and do not get answered: their words only when five have asked alike, and never of what may be danger, health or asylum.</summary>
public sealed class QuestionsPageTests(QuestionsHouse house) : IClassFixture<QuestionsHouse>
{
    // The page lies beside the room for content.
    private const string Page = "/../questions";

    [Fact]
    public async Task Words_are_shown_when_five_different_people_have_asked_alike_and_not_before()
    {
        await house.AskAsync("hvor er svømmehall", 4);
        Assert.DoesNotContain("svommehall", await PageAsync(), StringComparison.Ordinal);

        await house.AskAsync("SVØMMEHALL, hvor er", 1);

        var page = await PageAsync();
        Assert.Matches("<td>er hvor svommehall</td><td>5</td>", page);
        Assert.Contains("<div lang=\"nb\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_who_asks_five_times_is_one()
    {
        using var phone = new Carrier(house.Host.Address);
        var person = Carrier.NewPerson();
        for (var i = 0; i < 6; i++) await phone.TextAsync(person, "hvor er hundepark");

        Assert.DoesNotContain("hundepark", await PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_outside_the_training_vocabulary_is_a_mark_for_everybody()
    {
        foreach (var name in (string[])["Kvitebjørn", "Xyzzyian", "Qwertzov", "Plughson", "41234567"]) await house.AskAsync($"hvor er fiskekort {name}", 1);

        var page = await PageAsync();

        Assert.Contains($"<td>hvor er fiskekort {KnownWords.Unknown}</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kvitebj", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("hodet verker hvor er")] // likely health
    [InlineData("hvor er utvist")] // likely asylum
    [InlineData("hvor er krangler")] // likely violence
    [InlineData("hvor er sykkelvei 01017012345")] // a number that must not be kept
    public async Task What_may_be_danger_health_or_asylum_is_only_counted(string question)
    {
        var (kept, unanswered) = (house.Kept, await UnansweredAsync());

        await house.AskAsync(question, 5);

        Assert.Equal(kept, house.Kept);
        Assert.Equal(unanswered + 5, await UnansweredAsync());
    }

    [Fact]
    public async Task Of_somebody_who_was_answered_about_danger_no_word_is_kept()
    {
        using var phone = new Carrier(house.Host.Address);
        var (person, kept) = (Carrier.NewPerson(), house.Kept);

        await phone.TextAsync(person, DangerSet.All.First(entry => entry.Language == "nb").Text);
        var unanswered = await UnansweredAsync();
        await phone.TextAsync(person, "hvor er brøyting");

        Assert.Equal(kept, house.Kept);
        Assert.Equal(unanswered + 1, await UnansweredAsync());
    }

    [Fact]
    public async Task Who_deletes_takes_the_question_back()
    {
        var people = await house.AskAsync("hvor er gravplass", 5);
        Assert.Contains("gravplass", await PageAsync(), StringComparison.Ordinal);
        using var phone = new Carrier(house.Host.Address);
        var kept = house.Kept;

        var code = Regex.Match((await phone.TextAsync(people[2], "SLETT")).Text!, "[0-9]{4}", RegexOptions.NonBacktracking).Value;
        await phone.TextAsync(people[2], code);

        Assert.Equal(kept - 1, house.Kept);
        Assert.DoesNotContain("gravplass", await PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_their_own_municipality_alone()
    {
        await house.AskAsync("hvor er torget", 5, Carrier.Sandefjord);

        Assert.DoesNotContain("torget", await PageAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sandefjord", await PageAsync(), StringComparison.Ordinal);
        Assert.Contains("torget", await PageAsync(QuestionsHouse.Sandefjord), StringComparison.Ordinal);
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);
        foreach (var path in (string[])[Page, Page + "/download"])
        {
            var refused = await browser.GetAsync(path + "?municipality=sandefjord");
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.DoesNotContain("torget", refused.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_sees_it_who_has_not_signed_in()
    {
        using var browser = house.Browser();

        foreach (var path in (string[])[Page, Page + "/download"])
            Assert.Equal((HttpStatusCode.Redirect, ""), (await browser.GetAsync(path)) is var answer ? (answer.Status, answer.Body) : default);
    }

    [Fact]
    public async Task The_same_can_be_taken_as_a_file_for_a_spreadsheet()
    {
        await house.AskAsync("hvor er båtplass", 5);
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);

        var file = await browser.GetAsync(Page + "/download?municipality=namsos");

        Assert.Equal("text/csv; charset=utf-8", file.Type);
        Assert.Contains("\"hvor er batplass\";\"5\"", file.Body, StringComparison.Ordinal);
        Assert.Contains("no-store", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_topic_hours_and_cost_are_counted_and_no_row_tells_of_language_and_topic()
    {
        await house.AskAsync("vær", 3);

        var page = await PageAsync();

        foreach (var heading in (string[])["Måned for måned", "Språk", "Temaer", "Ubesvarte spørsmål", "Utenom kontortid", "Kostnad per svar"]) Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Equal(0, Rows.Number(house.Settings, "select count(*) from use_count where kind = 0 and name not in ('nb', 'nn', 'en', '-') and length(name) > 3"));
        Assert.True(Rows.Number(house.Settings, "select sum(micros) from use_count where kind = 0") > 0);
    }

    [Fact]
    public async Task Figures_for_anybody_are_on_the_same_page()
    {
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);

        var page = await browser.GetAsync(Page + "?public=yes");

        Assert.Contains("Slik er tallene laget", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Det flere spør om", page.Body, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string? secret = null)
    {
        using var browser = await house.SignedInAsync(secret ?? StaffHouse.Namsos);
        var page = await browser.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return WebUtility.HtmlDecode(page.Body);
    }

    private Task<long> UnansweredAsync() => Task.FromResult(Rows.Number(house.Settings, "select coalesce(sum(unanswered), 0) from use_count where kind = 0 and municipality = 'namsos'"));
}
