using System.Net;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Staff;

/// <summary>How the service is doing, told to staff in their own language.</summary>
public sealed class HealthPageTests(StaffHouse house) : IClassFixture<StaffHouse>
{
    // The page lies beside the room for content.
    private const string Page = "/../health";

    [Fact]
    public async Task Staff_see_how_their_own_municipality_is_doing_and_no_other()
    {
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);
        using var phone = new Carrier(house.Host.Address);
        await phone.TextAsync(Carrier.NewPerson(), "hei");

        var page = await browser.GetAsync(Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<div lang=\"nb\">", page.Body, StringComparison.Ordinal);
        Assert.Contains("Namsos kommune", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sandefjord", page.Body, StringComparison.Ordinal);
        Assert.Matches("[1-9][0-9]* meldinger siste time", page.Body);
        Assert.Contains($"versjon {house.Host.Get<ChatBot.Bot.Turns.KnowledgeHolder>().Current!.Content.Version}", page.Body, StringComparison.Ordinal);
        Assert.Contains("0 bestilt, 0 på vei ut, 0 forsinket", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task National_staff_see_all_municipalities()
    {
        using var browser = await house.SignedInAsync();

        var page = await browser.GetAsync(Page);

        Assert.Contains("Namsos kommune", page.Body, StringComparison.Ordinal);
        Assert.Contains("Sandefjord kommune", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_it_who_has_not_signed_in()
    {
        using var browser = house.Browser();

        var answer = await browser.GetAsync(Page);

        Assert.Equal((HttpStatusCode.Redirect, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_text_that_was_refused_is_told_with_what_to_do()
    {
        using var browser = await house.SignedInAsync(StaffHouse.Namsos);
        var file = Path.Combine(house.Content, "Municipalities", "namsos", "municipality.json");
        var good = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, good[..^20], TestContext.Current.CancellationToken);

        await Eventually.HoldsAsync(async () => (await browser.GetAsync(Page)).Body.Contains("er ikke tatt i bruk", StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, good, TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(async () => !(await browser.GetAsync(Page)).Body.Contains("er ikke tatt i bruk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_is_away_is_told_in_plain_words()
    {
        using var settings = new ServiceHostSettings();
        settings.CopyLightContent();
        StaffHouse.Open(settings);
        // A file where the folder should be.
        await File.WriteAllTextAsync(Path.Combine(settings.Folder, "data"), "in the way", TestContext.Current.CancellationToken);
        await using var host = await ServiceHost.StartAsync(settings, readContent: true);
        using var browser = new StaffBrowser(host.Address);
        await browser.PostAsync("/sign-in", ("secret", StaffHouse.Namsos));

        var page = await browser.GetAsync(Page);

        Assert.Contains("<th scope=\"row\">Database</th><td>svarer ikke</td>", page.Body, StringComparison.Ordinal);
    }
}
