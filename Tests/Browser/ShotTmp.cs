using ChatBot.Tests.Staff;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

public sealed class ShotTmp(OrganiserRoom room) : IClassFixture<OrganiserRoom>
{
    [Fact]
    public async Task Shots()
    {
        Directory.CreateDirectory("/tmp/org-shots");
        var link = await room.House.LinkAsync();
        var page = await room.OpenAsync(link + "/activities/kafe/correct", javaScript: true);
        await page.GetByLabel("Hva koster det?").FillAsync("20");
        await page.GetByLabel("Hva gjør man der?").FillAsync("Vi drikker kaffe og øver på norsk. Kom når du vil.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send rettelsen" }).ClickAsync();
        await page.GotoAsync(room.Address(link + "/activities/kafe"));
        await page.GetByRole(AriaRole.Link, new() { Name = "avlys eller flytt" }).Nth(2).ClickAsync();
        await page.ScreenshotAsync(new() { Path = "/tmp/org-shots/date.png", FullPage = true });
        await page.GetByLabel("Hvorfor?").First.FillAsync("julebord");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avlys denne datoen" }).ClickAsync();
        await page.ScreenshotAsync(new() { Path = "/tmp/org-shots/dates.png", FullPage = true });
        await page.GotoAsync(room.Address(link));
        await page.ScreenshotAsync(new() { Path = "/tmp/org-shots/own.png", FullPage = true });
        await page.GotoAsync(room.Address(link + "/new"));
        await page.GetByLabel("Når er det?").FillAsync("tirsdag når det passer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send forslaget" }).ClickAsync();
        await page.ScreenshotAsync(new() { Path = "/tmp/org-shots/faults.png", FullPage = true });
        await page.GotoAsync(room.Address("/staff/content"));
        await page.FillAsync("#secret", StaffHouse.Namsos);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Proposals" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).WaitForAsync();
        await page.ScreenshotAsync(new() { Path = "/tmp/org-shots/proposals.png", FullPage = true });
        await page.GetByRole(AriaRole.Link, new() { Name = "Organisers" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a personal link" }).WaitForAsync();
        await page.ScreenshotAsync(new() { Path = "/tmp/org-shots/organisers.png", FullPage = true });
    }
}
