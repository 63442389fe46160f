using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Browser;

/// <summary>The page inside a municipality's own site.</summary>
public sealed class ChatFrameTests(ChatPage chat) : IClassFixture<ChatPage>
{
    private const string Answers = "article:not(.mine)";

    [Fact]
    public async Task In_a_listed_site_s_frame_it_answers_and_leaving_quickly_takes_the_whole_window()
    {
        var page = await chat.VisitFrameAsync(ChatPage.Listed);
        var frame = page.FrameLocator("iframe");
        await frame.Locator(Answers).WaitForAsync();

        await frame.Locator("#text").FillAsync("norskkurs pris");
        await frame.Locator("#text").PressAsync("Enter");
        await frame.Locator(Answers).Nth(1).WaitForAsync();
        Assert.Contains("74 21 71 00", await frame.Locator(Answers).Nth(1).TextContentAsync(), StringComparison.Ordinal);
        await frame.Locator("#leave").ClickAsync();

        await Eventually.HoldsAsync(() => page.Url == "https://www.yr.no/");
    }

    [Fact]
    public async Task A_site_that_is_not_listed_cannot_show_it()
    {
        var page = await chat.VisitFrameAsync("http://localhost:10");

        await Eventually.HoldsAsync(() => page.Frames.Count == 2 && page.Frames[1].Url.StartsWith("chrome-error:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_sandbox_that_could_not_leave_it_offers_only_a_window_outside()
    {
        var page = await chat.VisitFrameAsync(ChatPage.Listed, "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"");
        var frame = page.FrameLocator("iframe");
        await frame.Locator("#outside a").WaitForAsync();

        Assert.False(await frame.Locator("#compose").IsVisibleAsync());
        Assert.Equal(0, await frame.Locator("article").CountAsync());
        var outside = await page.RunAndWaitForPopupAsync(() => frame.Locator("#outside a").ClickAsync());
        await outside.WaitForSelectorAsync(Answers);

        Assert.Equal(new Uri(chat.Address, "/?municipality=namsos").ToString(), outside.Url);
    }
}
