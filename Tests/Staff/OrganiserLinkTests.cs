using System.Net;
using ChatBot.Bot.Organisers;
using ChatBot.Bot.Privacy;
using ChatBot.Editing.Organisers;

namespace ChatBot.Tests.Staff;

/// <summary>Whom a personal link lets in.</summary>
public sealed class OrganiserLinkTests(OrganiserHouse house) : IClassFixture<OrganiserHouse>
{
    [Fact]
    public async Task A_link_opens_its_own_pages_and_tells_nobody_of_itself()
    {
        var link = await house.LinkAsync();
        using var organiser = new OrganiserBrowser(house.Host.Address, link);

        var page = await organiser.GetAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("Sec-Fetch", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(house.Host.Log.Lines, line => line.Contains(link.Split('.')[^1], StringComparison.Ordinal) || line.Contains("Prøvelaget", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_was_taken_back_opens_nothing()
    {
        var link = await house.LinkAsync("Det Gamle Laget");
        using var organiser = new OrganiserBrowser(house.Host.Address, link);
        using var staff = await house.SignedInAsync(StaffHouse.Namsos);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync()).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await staff.SubmitAsync("/organisers/revoke", ("municipality", "namsos"), ("organiser", "det-gamle-laget"), ("issued", link.Split('.')[^2]))).Status);

        var answer = await organiser.GetAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("gjelder ikke lenger. Spør Namsos kommune om en ny.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await organiser.PostAsync("/new", ("title", "Kor"))).Status);
    }

    [Fact]
    public async Task A_link_ends_after_a_year()
    {
        var (links, books) = (house.Host.Get<OrganiserLinks>(), house.Host.Get<OrganiserBooks>());
        var old = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().AddDays(-366).ToUnixTimeSeconds());
        foreach (var issued in new[] { old, old.AddDays(2) })
            await books.ChangeAsync("namsos", book => Task.FromResult<OrganiserBook?>(book.WithLink("laget", "Laget", new(issued, "kultur"))), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(links.Write(new("namsos", "laget", old))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(links.Write(new("namsos", "laget", old.AddDays(2)))));
    }

    [Fact]
    public async Task What_was_not_handed_out_opens_nothing_whoever_signed_it()
    {
        var real = (await house.LinkAsync()).Split('/')[^1];
        var parts = real.Split('.');
        var now = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(real[..^1] + (real[^1] == 'A' ? 'B' : 'A')));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(string.Join('.', parts[0], "koret-ljom", parts[2], parts[3])));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("x"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new OrganiserLinks(KeyRing.Generate()).Write(new("namsos", parts[1], now))));
        // Signed by us, and in no book: as after the book was lost.
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house.Host.Get<OrganiserLinks>().Write(new("namsos", parts[1], now.AddSeconds(-5)))));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house.Host.Get<OrganiserLinks>().Write(new("nowhere", parts[1], now))));
    }

    [Fact]
    public async Task A_form_of_another_page_or_another_link_changes_nothing()
    {
        using var one = new OrganiserBrowser(house.Host.Address, await house.LinkAsync("Lag En"));
        using var other = new OrganiserBrowser(house.Host.Address, await house.LinkAsync("Lag To"));
        var mark = StaffBrowser.FieldOf((await other.GetAsync("/new")).Body, "mark");
        (string, string)[] fields = [("title", "Kor"), ("kinds", "kor")];

        Assert.Equal(HttpStatusCode.Forbidden, (await one.PostAsync("/new", [.. fields, ("mark", mark)])).Status);
        one.Headers.Add(("Sec-Fetch-Site", "cross-site"));
        one.Headers.Add(("Origin", "null"));
        Assert.Equal(HttpStatusCode.Forbidden, (await one.SubmitAsync("/new", fields)).Status);
        one.Headers[0] = ("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.SeeOther, (await one.SubmitAsync("/new", fields)).Status);
    }

    [Fact]
    public async Task Staff_of_another_municipality_see_and_decide_nothing()
    {
        using var staff = await house.SignedInAsync(StaffHouse.Namsos);

        Assert.Equal(HttpStatusCode.Forbidden, (await staff.SubmitAsync("/organisers/link", ("municipality", "sandefjord"), ("name", "Laget"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.SubmitAsync("/proposals/approve", ("municipality", "sandefjord"), ("proposal", "x"), ("seen", "x"))).Status);
        Assert.DoesNotContain("Sandefjord", (await staff.GetAsync("/organisers")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_thirty_forms_in_an_hour_are_told_to_wait()
    {
        using var organiser = new OrganiserBrowser(house.Host.Address, await house.LinkAsync("Det Raske Laget"));
        var mark = StaffBrowser.FieldOf((await organiser.GetAsync("/new")).Body, "mark");
        for (var i = 0; i < OrganiserPace.Most; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await organiser.PostAsync("/new", ("mark", mark))).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await organiser.PostAsync("/new", ("mark", mark))).Status);
    }

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var browser = new OrganiserBrowser(house.Host.Address, $"{OrganiserRoom.Path}/{token}");
        return (await browser.GetAsync()).Status;
    }
}
