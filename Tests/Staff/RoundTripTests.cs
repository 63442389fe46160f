using System.Net;
using ChatBot.Editing.Versions;
using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Staff;

/// <summary>Out as a spreadsheet, in again, live and undone, in the running service.</summary>
public sealed class RoundTripTests(StaffHouse house) : IClassFixture<StaffHouse>
{
    private const string Key = "emergency.Sms";

    [Fact]
    public async Task A_text_goes_out_comes_back_is_shown_published_live_and_undone()
    {
        using var browser = await house.SignedInAsync();
        using var phone = new Carrier(house.Host.Address);
        var sheet = await browser.GetAsync("/spreadsheets/download?language=nb");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Type);

        var shown = await browser.UploadAsync(StaffSheet.Change(sheet.Bytes, Key, "Gå ut <straks> & ring."));
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Gå ut &lt;straks&gt; &amp; ring.", shown.Body, StringComparison.Ordinal);
        Assert.Contains("1 text would change. Nothing is written yet.", shown.Body, StringComparison.Ordinal);

        var before = await ContentVersionAsync(phone);
        var published = await browser.SubmitAsync("/spreadsheets/publish", ("sheet", StaffBrowser.FieldOf(shown.Body, "sheet")), ("seen", StaffBrowser.FieldOf(shown.Body, "seen")), ("reviewed", "yes"));
        Assert.Contains("1 text changed", published.Body, StringComparison.Ordinal);
        var home = new ContentHome(house.Content, TimeProvider.System);
        Assert.Equal("redaksjon", home.Versions[0].By);
        await Eventually.HoldsAsync(async () => (await phone.TextAsync(Carrier.NewPerson(), "det brenner i leiligheten")).Text?.Contains("Gå ut <straks> & ring.", StringComparison.Ordinal) == true);

        var versions = await browser.GetAsync("/versions");
        Assert.Contains("import of texts (nb)", versions.Body, StringComparison.Ordinal);
        var undone = await browser.SubmitAsync("/versions/undo", ("version", $"{home.BeforeNow()!.Number}"), ("seen", StaffBrowser.FieldOf(versions.Body, "seen")), ("unit", "national"));
        Assert.Contains("again, and live within two seconds", undone.Body, StringComparison.Ordinal);
        await Eventually.HoldsAsync(async () => await ContentVersionAsync(phone) == before);
        Assert.DoesNotContain(house.Host.Log.Lines, line => line.Contains("straks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_is_told_with_the_address_of_its_cell_and_nothing_can_be_published()
    {
        using var browser = await house.SignedInAsync();
        var sheet = (await browser.GetAsync("/spreadsheets/download?language=so")).Bytes;

        var shown = await browser.UploadAsync(StaffSheet.Change(sheet, "norwegian-price.Sms", "Waa bilaash {no.such.name}.", out var cell));

        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Contains($"<td>{cell}</td>", shown.Body, StringComparison.Ordinal);
        Assert.Contains("no.such.name", shown.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/spreadsheets/publish", shown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_seen_is_not_published()
    {
        using var browser = await house.SignedInAsync();
        var sheet = (await browser.GetAsync("/spreadsheets/download?language=nb")).Bytes;
        var shown = await browser.UploadAsync(StaffSheet.Change(sheet, "emergency.Title", "Ring 113"));
        var another = Convert.ToBase64String(StaffSheet.Change(sheet, "norwegian-price.Title", "Helt annet"));

        var answer = await browser.SubmitAsync("/spreadsheets/publish", ("sheet", another), ("seen", shown.Body.Contains("name=\"seen\"", StringComparison.Ordinal) ? StaffBrowser.FieldOf(shown.Body, "seen") : "none"), ("reviewed", "yes"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("The content has changed since you looked", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_missing_or_stale_is_a_smaller_spreadsheet()
    {
        using var browser = await house.SignedInAsync();

        var all = StaffSheet.Keys((await browser.GetAsync("/spreadsheets/download?language=so")).Bytes);
        var work = StaffSheet.Keys((await browser.GetAsync("/spreadsheets/download?language=so&only=yes")).Bytes);

        Assert.True(all.Count > work.Count, $"{work.Count} of {all.Count}");
    }

    [Theory]
    [InlineData("not a spreadsheet")]
    [InlineData("PK\u0003\u0004 half a zip")]
    public async Task A_file_that_is_no_spreadsheet_is_told_so(string content)
    {
        using var browser = await house.SignedInAsync();

        var answer = await browser.UploadAsync(System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("cannot be read as a spreadsheet", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_answer_is_being_corrected_and_comes_back()
    {
        using var browser = await house.SignedInAsync();
        using var phone = new Carrier(house.Host.Address);
        var home = new ContentHome(house.Content, TimeProvider.System);

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync("/topics/norwegian-price/withdraw", ("municipality", ""), ("language", ""))).Status);
        await Eventually.HoldsAsync(async () => await ContentVersionAsync(phone) == home.Read().Version);
        Assert.True(await IsWithdrawnAsync(browser));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync("/topics/norwegian-price/give-back", ("municipality", ""), ("language", ""))).Status);
        await Eventually.HoldsAsync(async () => await ContentVersionAsync(phone) == home.Read().Version);
        Assert.False(await IsWithdrawnAsync(browser));
    }

    [Fact]
    public async Task What_is_about_danger_is_never_withdrawn()
    {
        using var browser = await house.SignedInAsync();

        var answer = await browser.SubmitAsync("/topics/emergency/withdraw", ("municipality", ""), ("language", ""));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("never taken away", answer.Body, StringComparison.Ordinal);
    }

    private static async Task<bool> IsWithdrawnAsync(StaffBrowser browser) =>
        (await browser.GetAsync("/topics/norwegian-price?municipality=namsos")).Body.Contains("<dt>Withdrawn</dt><dd>all languages, everywhere</dd>", StringComparison.Ordinal);

    private static async Task<string> ContentVersionAsync(Carrier phone)
    {
        using var health = System.Text.Json.JsonDocument.Parse((await phone.GetAsync("/healthz")).Body);
        return health.RootElement.GetProperty("contentVersion").GetString()!;
    }
}
