using System.Collections.Concurrent;
using System.Text.Json;
using ChatBot.Tests.EndToEnd;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The page while the service cannot take what is written.</summary>
public sealed class ChatPageAwayTests(ChatPage chat) : IClassFixture<ChatPage>
{
    private const string Waiting = "article.mine .failed";
    private const string Answers = "article:not(.mine)";

    private readonly ConcurrentQueue<(string Client, string Text)> _posted = new();
    private volatile bool _isAway = true;

    [Fact]
    public async Task What_the_service_cannot_take_is_shown_as_not_sent_yet_and_sent_again_by_itself_under_the_same_id()
    {
        var page = await VisitAsync();

        await SayAsync(page, "norskkurs pris");
        await page.WaitForSelectorAsync(Waiting);
        Assert.StartsWith("Ikke sendt ennå. Prøver igjen", await page.InnerTextAsync(Waiting), StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => _posted.Count >= 2);
        Assert.Equal(1, await page.Locator(Waiting).CountAsync());
        _isAway = false;

        await page.WaitForSelectorAsync(Waiting, new() { State = WaitForSelectorState.Detached });
        await Eventually.HoldsAsync(async () => await page.Locator(Answers).CountAsync() == 2);
        Assert.Single(_posted.Select(one => one.Client).Distinct());
        Assert.Equal(1, await page.Locator("article.mine").CountAsync());
    }

    [Fact]
    public async Task What_is_written_meanwhile_follows_in_its_order_and_danger_does_not_wait()
    {
        var page = await VisitAsync(text => text.Contains("brenner", StringComparison.Ordinal));

        await SayAsync(page, "barnehage");
        await page.WaitForSelectorAsync(Waiting);
        await SayAsync(page, "norskkurs pris");
        await Eventually.HoldsAsync(async () => await page.Locator(Waiting).CountAsync() == 2);
        await SayAsync(page, "det brenner i leiligheten");
        await Eventually.HoldsAsync(async () => await page.Locator(Answers).CountAsync() == 2);
        Assert.Equal(2, await page.Locator(Waiting).CountAsync());
        _isAway = false;

        await Eventually.HoldsAsync(async () => await page.Locator(Waiting).CountAsync() == 0, 40);
        await Eventually.HoldsAsync(async () => await page.Locator(Answers).CountAsync() == 4);
        var taken = _posted.Select(one => one.Text).ToList();
        Assert.True(taken.LastIndexOf("barnehage") < taken.LastIndexOf("norskkurs pris"));
    }

    // The service as it answers while its store is away; what it says to the rest is its own.
    private async Task<IPage> VisitAsync(Func<string, bool>? isTaken = null)
    {
        var page = await chat.VisitAsync();
        await page.WaitForSelectorAsync(Answers);
        await page.RouteAsync("**/conversations/*/activities", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }
            using var body = JsonDocument.Parse(route.Request.PostData!);
            var text = body.RootElement.GetProperty("text").GetString()!;
            _posted.Enqueue((body.RootElement.GetProperty("channelData").GetProperty("clientActivityID").GetString()!, text));
            if (_isAway && isTaken?.Invoke(text) != true) await route.FulfillAsync(new() { Status = 503, Body = "{\"error\":{\"code\":\"ServiceUnavailable\"}}", ContentType = "application/json" });
            else await route.ContinueAsync();
        });
        return page;
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.FillAsync("#text", text);
        await page.PressAsync("#text", "Enter");
    }
}
