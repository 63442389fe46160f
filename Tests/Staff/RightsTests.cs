using System.Net;
using System.Text;
using ChatBot.Editing.Versions;

namespace ChatBot.Tests.Staff;

/// <summary>A municipality changes its own content only, and nothing changes but by a form of ours.</summary>
public sealed class RightsTests(StaffHouse house) : IClassFixture<StaffHouse>
{
    [Fact]
    public async Task A_municipality_can_publish_its_own_texts_and_not_the_national_ones()
    {
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);
        var own = (await browser.GetAsync("/spreadsheets/download?language=nb&municipality=namsos")).Bytes;
        var national = (await browser.GetAsync("/spreadsheets/download?language=nb")).Bytes;
        var key = StaffSheet.Keys(own).First(key => key.EndsWith(".Title", StringComparison.Ordinal) || key.EndsWith(".Full", StringComparison.Ordinal));

        var shown = await browser.UploadAsync(StaffSheet.Change(own, key, "Ring oss."));
        var refused = await browser.UploadAsync(StaffSheet.Change(national, "norwegian-price.Title", "Hva koster det"));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        // Also straight to publishing, past the page that would have shown it.
        var forged = await browser.SubmitAsync("/spreadsheets/publish", ("sheet", Convert.ToBase64String(StaffSheet.Change(national, "norwegian-price.Title", "Hva koster det"))), ("seen", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
    }

    [Theory]
    [InlineData("namsos", HttpStatusCode.SeeOther)]
    [InlineData("sandefjord", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task A_municipality_withdraws_only_at_home(string municipality, HttpStatusCode expected)
    {
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);

        var answer = await browser.SubmitAsync("/topics/norwegian-price/withdraw", ("municipality", municipality), ("language", ""));

        Assert.Equal(expected, answer.Status);
        if (expected == HttpStatusCode.SeeOther) await browser.SubmitAsync("/topics/norwegian-price/give-back", ("municipality", municipality), ("language", ""));
    }

    [Theory]
    [InlineData("national")]
    [InlineData("sandefjord")]
    [InlineData("../national")]
    public async Task A_municipality_brings_nobody_elses_files_back(string unit)
    {
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);

        var answer = await browser.SubmitAsync("/versions/undo", ("version", "1"), ("seen", "x"), ("unit", unit));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_municipality_goes_back_with_its_own_files_and_leaves_the_others_new()
    {
        var home = new ContentHome(house.Content, TimeProvider.System);
        const string Own = "Municipalities/namsos/municipality.json", Others = "Topics.json";
        await home.PublishAsync("redaksjon", "both", now => new Dictionary<string, byte[]?> { [Own] = Longer(now.Files[Own]), [Others] = Longer(now.Files[Others]) }, TestContext.Current.CancellationToken);
        var changed = home.Read().Files;
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);
        var page = await browser.GetAsync("/versions");

        var answer = await browser.SubmitAsync("/versions/undo", ("version", "1"), ("seen", StaffBrowser.FieldOf(page.Body, "seen")), ("unit", "namsos"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var after = home.Read().Files;
        Assert.Equal(changed[Own].Length - 1, after[Own].Length);
        Assert.Equal(changed[Others], after[Others]);
    }

    [Fact]
    public async Task Only_national_staff_confirm_an_answer()
    {
        using var here = await house.SignedInAsync(StaffHouse.Namsos);
        using var national = await house.SignedInAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await here.SubmitAsync("/topics/norwegian-price/confirm")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await national.SubmitAsync("/topics/norwegian-price/confirm")).Status);
        Assert.Contains("\"role\": \"redaksjon\"", Encoding.UTF8.GetString(new ContentHome(house.Content, TimeProvider.System).Read().Files["Topics.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/topics/norwegian-price/withdraw")]
    [InlineData("/topics/norwegian-price/give-back")]
    [InlineData("/topics/norwegian-price/confirm")]
    [InlineData("/spreadsheets/check")]
    [InlineData("/spreadsheets/publish")]
    [InlineData("/versions/undo")]
    [InlineData("/sign-out")]
    public async Task No_change_without_the_mark_of_this_sign_in(string path)
    {
        using var browser = await house.SignedInAsync();
        using var another = await house.SignedInAsync();
        var version = new ContentHome(house.Content, TimeProvider.System).Read().Version;

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(path, ("mark", await another.MarkAsync()))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(path, ("mark", "99999999999.abc"))).Status);

        Assert.Equal(version, new ContentHome(house.Content, TimeProvider.System).Read().Version);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task No_change_from_another_sites_page(string header, string value)
    {
        using var browser = await house.SignedInAsync();
        var mark = await browser.MarkAsync();
        browser.Headers.Add((header, value));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/topics/norwegian-price/withdraw", ("mark", mark))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/sign-in", ("secret", StaffHouse.National))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/topics")]
    [InlineData("/topics/norwegian-price")]
    [InlineData("/coverage")]
    [InlineData("/spreadsheets")]
    [InlineData("/spreadsheets/download?language=nb")]
    [InlineData("/versions")]
    public async Task No_page_is_shown_to_one_who_has_not_signed_in(string path)
    {
        using var browser = house.Browser();

        var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task Every_page_runs_no_script_and_is_kept_nowhere()
    {
        using var browser = await house.SignedInAsync();

        foreach (var path in new[] { "", "/topics", "/topics/norwegian-price", "/coverage", "/spreadsheets", "/versions", "/nowhere" })
        {
            var answer = await browser.GetAsync(path);
            Assert.StartsWith("default-src 'none'; style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
            Assert.DoesNotContain("<script", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_people_said_is_wrong_is_shown_to_their_municipality()
    {
        using var phone = new EndToEnd.Carrier(house.Host.Address);
        var person = EndToEnd.Carrier.NewPerson();
        await phone.TextAsync(person, "hei");
        await phone.TextAsync(person, "norskkurs pris");
        await phone.TextAsync(person, "feil");
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);

        var overview = await browser.GetAsync("");

        Assert.Contains("<td>Namsos kommune</td>", overview.Body, StringComparison.Ordinal);
    }

    private static byte[] Longer(byte[] file) => [.. file, (byte)'\n'];
}
