using System.Text.Json;
using ChatBot.Tests.Peers;
using ChatBot.Tests.Staff;
using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The staff room in a real browser: by the keyboard alone, and held to the rules of accessibility by axe.</summary>
public sealed class StaffRoomTests(StaffRoom room) : IClassFixture<StaffRoom>
{
    private static readonly string[] Pages = ["", "/topics", "/topics/norwegian-price?municipality=namsos", "/coverage", "/spreadsheets", "/proposals", "/organisers", "/versions", "/../health", "/../questions", "/../questions?public=yes"];

    [Fact]
    public async Task Everything_can_be_done_by_the_keyboard_alone()
    {
        var page = await room.OpenAsync();
        await StaffRoom.SignInAsync(page);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await FocusedAsync(page));
        await TabToAsync(page, "Spreadsheets");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Spreadsheets" }).WaitForAsync();
        await TabToAsync(page, "only");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Download the spreadsheet");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        var sheet = await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);

        // Only the choosing of the file is the operating system's own dialog.
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "nb.xlsx", MimeType = "application/octet-stream", Buffer = StaffSheet.Change(sheet, "norwegian-price.Title", "Hva kurset koster") });
        await TabToAsync(page, "Show the difference");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "What would change" }).WaitForAsync();
        await TabToAsync(page, "Publish 1 text");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("Live within two seconds.", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
        await TabToAsync(page, "Sign out");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#secret").WaitForAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_any_page(ColorScheme scheme)
    {
        var axe = Path.Combine(PeerFolder.Demand(), "node_modules", "axe-core", "axe.min.js");
        Requirement.Demand(File.Exists(axe), "axe-core is missing: run `npm ci` in Tests/Peers (test.sh does).");
        var page = await room.OpenAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken), scheme);
        List<string> found = [.. await SeriousAsync(page, "sign-in")];
        await StaffRoom.SignInAsync(page);

        foreach (var path in Pages)
        {
            await page.GotoAsync(new Uri(room.Host.Address, "/staff/content" + path).ToString());
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            found.AddRange(await SeriousAsync(page, path));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_browser_refuses_nothing_that_a_page_asks_for()
    {
        var page = await room.OpenAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        await StaffRoom.SignInAsync(page);

        foreach (var path in Pages) await page.GotoAsync(new Uri(room.Host.Address, "/staff/content" + path).ToString());

        Assert.Empty(complaints);
        Assert.Equal("rgb(28, 107, 74)", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('nav [aria-current]')).borderBottomColor"));
    }

    private static async Task<IEnumerable<string>> SeriousAsync(IPage page, string where)
    {
        var result = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(one => ({ id: one.id, impact: one.impact, target: one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ') }))");
        return result.EnumerateArray().Where(one => one.GetProperty("impact").GetString() is "serious" or "critical" or "moderate")
            .Select(one => $"{where}: {one.GetProperty("id").GetString()} at {one.GetProperty("target").GetString()}").ToList();
    }

    // The name of what has the focus: its words, or its id.
    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.textContent.trim()");

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await FocusedAsync(page) == name) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"\"{name}\" was not reached by the keyboard.");
    }
}
