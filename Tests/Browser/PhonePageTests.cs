using System.Net;
using System.Net.Http.Json;
using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

public sealed class PhonePageTests(PhonePage phone) : IClassFixture<PhonePage>
{
    [Fact]
    public async Task A_person_texts_and_sees_the_reply_with_its_segments_encoding_and_price()
    {
        var page = await phone.OpenAsync();
        await page.GetByText("Olena").ClickAsync();

        var reply = await SayAsync(page, "norskkurs pris");

        Assert.Contains("74 21 71 00", reply, StringComparison.Ordinal);
        Assert.Equal("GSM-7", await page.TextContentAsync("#encoding"));
        Assert.Equal("4", await page.TextContentAsync("#segments"));
        Assert.Equal("kr 2.20", await page.TextContentAsync("#price"));
    }

    [Fact]
    public async Task Arabic_runs_from_right_to_left_and_Tigrinya_from_left_to_right()
    {
        var page = await phone.OpenAsync();

        await SayAsync(page, "ናይ ኖርወጂ ኮርስ ክንደይ ዋግኡ");
        Assert.Equal("ltr", await DirectionOfLastAsync(page));
        await page.GetByText("Samir").ClickAsync();
        await SayAsync(page, "كم سعر الكورس؟");
        Assert.Equal("rtl", await DirectionOfLastAsync(page));
        Assert.Equal("UCS-2", await page.TextContentAsync("#encoding"));
    }

    [Fact]
    public async Task Everything_can_be_done_by_the_keyboard_alone()
    {
        var page = await phone.OpenAsync();

        await page.FocusAsync("#name");
        await page.Keyboard.TypeAsync("Ali");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("hei");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#messages li.theirs").First.WaitForAsync();

        Assert.Equal("Ali", await page.EvaluateAsync<string>("document.querySelector('#people [aria-current]').firstChild.textContent"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("send", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task Two_people_have_a_conversation_each()
    {
        var page = await phone.OpenAsync();

        await page.GetByText("Kari").ClickAsync();
        await SayAsync(page, "hei");
        await page.GetByText("Hodan").ClickAsync();

        Assert.Equal(0, await page.Locator("#messages li").CountAsync());
        Assert.Equal("–", await page.TextContentAsync("#price"));
        await page.GetByText("Kari").ClickAsync();
        Assert.Equal(2, await page.Locator("#messages li").CountAsync());
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    public async Task A_page_of_another_site_cannot_text_through_it(string header, string value)
    {
        await phone.OpenAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(phone.Address, "/phone/send")) { Content = JsonContent.Create(new { from = "+4700000001", to = "+4759440000", text = "hei" }) };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_number_that_could_be_somebodys_is_refused()
    {
        await phone.OpenAsync();
        using var http = new HttpClient();

        using var response = await http.PostAsJsonAsync(new Uri(phone.Address, "/phone/send"), new { from = "+4791234567", to = "+4759440000", text = "hei" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task In_production_the_page_is_not_there()
    {
        using var settings = new ServiceHostSettings();
        await using var service = await ServiceProcess.StartAsync(settings);
        using var http = new HttpClient();

        foreach (var path in new[] { "/", "/index.html", "/phone", "/phone/phone.js", "/phone/setup", "/phone/messages" })
        {
            using var response = await http.GetAsync(new Uri(service.Address, path), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Beside_live_credentials_the_page_stops_the_start()
    {
        using var settings = new ServiceHostSettings().With("Phone:Enabled", "true");
        await using var service = await ServiceProcess.StartInVainAsync(settings);

        Assert.Equal(1, service.ExitCode);
        Assert.Contains(service.Lines, line => line.Contains("Phone:Enabled is true beside live Twilio credentials", StringComparison.Ordinal));
    }

    private static async Task<string> SayAsync(IPage page, string text)
    {
        var replies = page.Locator("#messages li.theirs");
        var before = await replies.CountAsync();
        await page.FillAsync("#text", text);
        await page.Keyboard.PressAsync("Enter");
        await replies.Nth(before).WaitForAsync();
        return (await replies.Nth(before).TextContentAsync())!;
    }

    private static Task<string> DirectionOfLastAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#messages li:last-child')).direction");
}
