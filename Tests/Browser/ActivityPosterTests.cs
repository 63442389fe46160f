using System.Text.Json;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The page of activities and the sheet of cards, in a real browser.</summary>
public sealed class ActivityPosterTests(ChatPage chat) : IClassFixture<ChatPage>
{
    public static TheoryData<string> Languages => [.. "nb en uk ru pl lt ar prs ur so ti ckb".Split(' ')];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task In_every_language_the_page_and_the_cards_pass_the_rules_of_accessibility(string language)
    {
        var axe = await File.ReadAllTextAsync(ChatPage.Package("axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        foreach (var form in new[] { "", "&form=card" })
        {
            var page = await chat.VisitAsync(query: $"activities/eksempelvik?language={language}{form}", script: axe);

            var faults = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(one => one.id + ' ' + one.impact + ' ' + one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', '))");

            Assert.Empty(faults.EnumerateArray().Select(fault => fault.GetString()));
            Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
            Assert.Empty(chat.FaultsOf(page));
        }
    }

    [Fact]
    public async Task Without_a_script_everything_is_there()
    {
        var page = await chat.VisitAsync(query: "activities/eksempelvik?language=nb", adjust: options => options.JavaScriptEnabled = false);

        Assert.True(await page.Locator("article").CountAsync() > 50);
        Assert.Equal("+47\u00A059\u00A044\u00A000\u00A000", await page.Locator(".large bdi").First.InnerTextAsync());
    }

    [Fact]
    public async Task A_printed_page_has_its_code_and_no_links_to_press()
    {
        var page = await chat.VisitAsync(query: "activities/eksempelvik?language=ti");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.IsVisibleAsync("nav"));
        Assert.True(await page.IsVisibleAsync(".ask.print img"));
    }

    [Fact]
    public async Task A_sheet_holds_eight_cards()
    {
        var page = await chat.VisitAsync(query: "activities/eksempelvik?language=ar&form=card");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(8, await page.Locator(".card").CountAsync());
        Assert.True(await page.IsVisibleAsync(".card >> nth=7"));
    }
}
