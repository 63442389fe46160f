using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>Microsoft's own web chat (<c>botframework-webchat</c>) on our endpoint.</summary>
public sealed class WebChatClientTests(ChatPage chat) : IClassFixture<ChatPage>
{
    private const string Input = "[data-id='webchat-sendbox-input']";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_shows_the_welcome_the_answer_and_the_cards_takes_a_button_and_comes_back_to_its_conversation(bool byStream)
    {
        var script = await File.ReadAllBytesAsync(ChatPage.Package("botframework-webchat", "dist", "webchat.js"), TestContext.Current.CancellationToken);
        var page = await chat.VisitAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if ((message.Type == "error" && !message.Location.Contains("favicon", StringComparison.Ordinal)) || message.Text.Contains("unknown action", StringComparison.Ordinal)) complaints.Add($"{message.Text} {message.Location}"); };
        var (conversation, token) = await TokenAsync();
        await page.RouteAsync("**/peer.js", route => route.FulfillAsync(new() { BodyBytes = script, ContentType = "text/javascript" }));
        await page.RouteAsync("**/peer.html*", route => route.FulfillAsync(new() { Body = PageOf(token, byStream), ContentType = "text/html; charset=utf-8" }));

        await page.GotoAsync(new Uri(chat.Address, "/peer.html").ToString());
        await page.GetByText("Jeg svarer automatisk for Namsos kommune").First.WaitForAsync();
        await AskAsync(page, "norskkurs pris");
        await page.GetByText("74 21 71 00").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vis på to språk" }).ClickAsync();
        await page.GetByText("Hvilket språk vil du vise ved siden av norsk?").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Українська" }).ClickAsync();
        await page.Locator(".ac-columnSet, .ac-container").GetByText("Українська").Last.WaitForAsync();
        await page.GotoAsync(new Uri(chat.Address, $"/peer.html?again={conversation}").ToString());
        await page.GetByText("74 21 71 00").First.WaitForAsync();
        await AskAsync(page, "barnehage");
        await page.GetByText("barnehage", new() { Exact = false }).Nth(1).WaitForAsync();

        Assert.Equal(0, await page.GetByText("Sending").CountAsync());
        Assert.Empty(complaints);
    }

    private static async Task AskAsync(IPage page, string text)
    {
        await page.FillAsync(Input, text);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<(string Conversation, string Token)> TokenAsync()
    {
        using var http = new HttpClient();
        using var asking = new HttpRequestMessage(HttpMethod.Post, new Uri(chat.Address, "/v3/directline/tokens/generate")) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", chat.Secret) } };
        using var answer = await http.SendAsync(asking, TestContext.Current.CancellationToken);
        var given = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return (given.GetProperty("conversationId").GetString()!, given.GetProperty("token").GetString()!);
    }

    private static string PageOf(string token, bool byStream) => $$"""
        <!doctype html><meta charset="utf-8"><body style="height:95vh"><div id="webchat" style="height:100%"></div><script src="/peer.js"></script><script>
        const again = new URLSearchParams(location.search).get('again') ?? undefined;
        const directLine = WebChat.createDirectLine({ domain: location.origin + '/v3/directline', token: '{{token}}', conversationId: again, watermark: again && '0', webSocket: {{(byStream ? "true" : "false")}}, conversationStartProperties: { locale: 'nb-NO' } });
        WebChat.renderWebChat({ directLine, locale: 'nb-NO' }, document.getElementById('webchat'));
        </script>
        """;
}
