namespace ChatBot.Tests.Browser;

public sealed class PhonePageByRestTests(PhonePageByRest phone) : IClassFixture<PhonePageByRest>
{
    [Fact]
    public async Task A_reply_that_goes_by_REST_appears_by_itself()
    {
        var page = await phone.OpenAsync();

        await page.FillAsync("#text", "norskkurs pris");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#messages li.theirs").WaitForAsync();

        Assert.Contains("74 21 71 00", await page.TextContentAsync("#messages li.theirs"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#messages li.note").CountAsync());
        Assert.Equal("kr 2.20", await page.TextContentAsync("#price"));
    }
}
