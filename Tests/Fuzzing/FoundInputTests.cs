using System.Buffers.Text;
using System.Net;
using System.Text;
using ChatBot.Bot.Staff;
using ChatBot.Tests.Staff;

namespace ChatBot.Tests.Fuzzing;

/// <summary>What the fuzzers found at the doors, each as small as it can be.</summary>
[Collection(FuzzCollection.Name)]
public sealed class FoundInputTests(FuzzHouse house) : IClassFixture<FuzzHouse>
{
    [Theory]
    [InlineData("""{"entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"\ud800"},"text":"\udc00"}]}""")]
    [InlineData("""{"channelData":{"tenant":{"id":"\ud800"}}}""")]
    [InlineData("""{"value":{"action":{"data":{"turn":"\ud83d"}}}}""")]
    [InlineData("""{"text":"det brenner \ud83d"}""")]
    [InlineData("""{"\ud83d":1}""")]
    public async Task Half_an_emoji_in_an_activity_is_no_fault_of_ours(string more)
    {
        var activity = $$"""{"type":"message","id":"h{{more.Length}}","channelId":"msteams","serviceUrl":"{{house.Connector.ServiceUrl}}","from":{"id":"29:anna"},"recipient":{"id":"28:bot"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"{{Privacy.Tokens.LocalIssuer.Tenant}}"},{{more[1..]}}""";

        var (status, _) = await house.Client.SendAsync(new("/api/messages", [("Content-Type", "application/json"), ("Authorization", house.Bearer())], Encoding.UTF8.GetBytes(activity)));

        // The tenant said twice and differently is nobody's; everything else is heard.
        Assert.Equal(more.Contains("tenant", StringComparison.Ordinal) ? 403 : 202, status);
    }

    [Theory]
    [InlineData("""{"alg":"RS256","kid":"\ud800"}""", "{}")]
    [InlineData("""{"alg":"\udfff","kid":"one","typ":"\ud800"}""", """{"iss":"\ud800","aud":["\ud800"]}""")]
    public async Task Half_a_letter_in_a_token_is_a_token_that_does_not_count(string header, string claims)
    {
        var token = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.AAAA";

        Assert.Equal(401, (await house.Client.SendAsync(new("/api/messages", [("Content-Type", "application/json"), ("Authorization", $"Bearer {token}")], "{}"u8.ToArray()))).Status);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"mark\"\r\n\r\nabc")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nb.xlsx\"\r\n\r\nPK")]
    [InlineData("--b\r\n")]
    [InlineData("")]
    public async Task An_upload_that_ends_in_the_middle_is_refused_as_the_senders_fault(string body)
    {
        using var browser = new StaffBrowser(house.Host.Address);
        await browser.PostAsync("/sign-in", ("secret", StaffHouse.National));

        var (status, told) = await house.Client.SendAsync(new(StaffRoom.Path + "/spreadsheets/check", [("Content-Type", "multipart/form-data; boundary=b"), ("Cookie", $"{SecretDoor.Cookie}={browser.Cookie}")], Encoding.UTF8.GetBytes(body)));

        Assert.Contains(status, new[] { 400, 403 });
        Assert.Contains("Nothing was done", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/activities/kafe/dates/2026-12-02/move?at=23:30", "om kvelden")]
    [InlineData("/activities/kafe/dates/2026-12-02/move?at=sent", "18:00")]
    [InlineData("/activities/kafe/dates/2026-12-02/move?at=%C3%A6", "")]
    public async Task An_hour_that_is_none_is_told_to_the_organiser(string place, string hour)
    {
        using var organiser = new OrganiserBrowser(house.Host.Address, await house.LinkAsync());

        var answer = await organiser.SubmitAsync(place, ("to", "2026-12-03"), ("from", hour));

        Assert.Contains(answer.Status, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.Conflict });
    }
}
