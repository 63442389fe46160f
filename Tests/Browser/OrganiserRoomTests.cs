using System.Text.Json;
using ChatBot.Tests.Peers;
using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>An organiser's pages in a real browser: without JavaScript, and held to the rules of accessibility by axe.</summary>
public sealed class OrganiserRoomTests(OrganiserRoom room) : IClassFixture<OrganiserRoom>
{
    [Fact]
    public async Task All_of_it_works_without_a_script()
    {
        var page = await room.OpenAsync(await room.House.LinkAsync(), javaScript: false);

        await page.GetByRole(AriaRole.Link, new() { Name = "Avlys eller flytt en dato" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "avlys eller flytt" }).First.ClickAsync();
        await page.GetByLabel("Hvorfor?").First.FillAsync("sykdom");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avlys denne datoen" }).ClickAsync();
        Assert.Contains("Datoen er avlyst", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tilbake" }).First.ClickAsync();
        Assert.Contains("som planlagt igjen", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Foreslå ny aktivitet" }).ClickAsync();
        await page.GetByLabel("Hva heter aktiviteten?").FillAsync("Strikkekveld");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send forslaget" }).ClickAsync();
        Assert.Contains("Velg minst én type", await page.GetByRole(AriaRole.Alert).TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("Strikkekveld", await page.GetByLabel("Hva heter aktiviteten?").InputValueAsync());
        await page.GetByLabel("håndarbeid").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send forslaget" }).ClickAsync();
        Assert.Contains("Takk.", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_any_page(ColorScheme scheme)
    {
        var axe = Path.Combine(PeerFolder.Demand(), "node_modules", "axe-core", "axe.min.js");
        Requirement.Demand(File.Exists(axe), "axe-core is missing: run `npm ci` in Tests/Peers (test.sh does).");
        var link = await room.House.LinkAsync();
        var page = await room.OpenAsync(link, javaScript: true, await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken), scheme);
        List<string> found = [.. await SeriousAsync(page, "own")];

        foreach (var path in new[] { "/activities/kafe", "/activities/kafe/correct", "/new", "/new?lang=en", "/activities/kafe/dates/2000-01-01" })
        {
            await page.GotoAsync(room.Address(link + path));
            found.AddRange(await SeriousAsync(page, path));
        }
        await page.GotoAsync(room.Address(link + "/activities/kafe"));
        await page.GetByRole(AriaRole.Link, new() { Name = "avlys eller flytt" }).Last.ClickAsync();
        found.AddRange(await SeriousAsync(page, "date"));
        await page.GotoAsync(room.Address(link + "/new"));
        await page.GetByLabel("Hva koster det?").FillAsync("litt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send forslaget" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        found.AddRange(await SeriousAsync(page, "faults"));

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<IEnumerable<string>> SeriousAsync(IPage page, string where)
    {
        var result = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(one => ({ id: one.id, impact: one.impact, target: one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ') }))");
        return result.EnumerateArray().Where(one => one.GetProperty("impact").GetString() is "serious" or "critical" or "moderate")
            .Select(one => $"{where}: {one.GetProperty("id").GetString()} at {one.GetProperty("target").GetString()}").ToList();
    }
}
