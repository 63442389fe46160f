using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatBot.Bot.Staff;
using ChatBot.Tests.Staff;

namespace ChatBot.Tests.Fuzzing;

/// <summary>How much a request may hold, and how long it may take, at every door.</summary>
[Collection(FuzzCollection.Name)]
public sealed class RequestLimitTests(FuzzHouse house) : IClassFixture<FuzzHouse>
{
    private const string Json = "application/json", Form = "application/x-www-form-urlencoded";

    // The service's own patience is ten seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("/sms", Form, 65, 413)]
    [InlineData("/sms/status?t=x", Form, 65, 413)]
    [InlineData("/voice", Form, 65, 413)]
    [InlineData("/api/messages", Json, 257, 401, 413)]
    [InlineData("/v3/directline/tokens/generate", Json, 200, 401, 403)]
    [InlineData("/chat/token", Json, 200, 400, 413)]
    [InlineData("/staff/content/sign-in", Form, 9, 403)]
    [InlineData("/staff/content/topics/x/confirm", Form, 9000, 302, 413)]
    [InlineData("/organiser/x/new", Form, 9000, 404, 413)]
    [InlineData("/nowhere", Json, 9000, 404, 413)]
    public async Task A_body_larger_than_a_door_takes_is_not_read(string target, string type, int kilobytes, params int[] statuses)
    {
        ForgetWrongSecrets();
        var (before, body) = (GC.GetTotalAllocatedBytes(), new byte[kilobytes * 1024]);

        var whole = await house.Client.SendAsync(new RawRequest(target, [("Content-Type", type)], body));
        var chunked = await house.Client.SendAsync(new RawRequest(target, [("Content-Type", type)], body) { Framing = Framing.Chunked });

        // A line that is cut while the rest is still on its way tells nothing more.
        Assert.Contains(whole.Status, statuses.Append(0));
        Assert.Contains(chunked.Status, statuses.Append(0));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20L * body.Length + (16 << 20));
    }

    [Fact]
    public async Task A_head_larger_than_any_is_refused()
    {
        Assert.Equal(414, (await house.Client.SendAsync(new RawRequest("/healthz?" + new string('a', 9000), [], []) { Method = "GET" })).Status);
        Assert.Equal(431, (await house.Client.SendAsync(new RawRequest("/healthz", [("X", new string('a', 33 * 1024))], []) { Method = "GET" })).Status);
        Assert.Equal(431, (await house.Client.SendAsync(new RawRequest("/healthz", [.. Enumerable.Range(0, 120).Select(at => ($"X{at}", "x"))], []) { Method = "GET" })).Status);
    }

    [Fact]
    public async Task A_form_with_a_file_larger_than_eight_megabytes_is_refused()
    {
        ForgetWrongSecrets();
        using var browser = new StaffBrowser(house.Host.Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/sign-in", ("secret", StaffHouse.National))).Status);

        var request = new RawRequest(StaffRoom.Path + "/spreadsheets/check", [("Content-Type", "multipart/form-data; boundary=b"), ("Cookie", $"{SecretDoor.Cookie}={browser.Cookie}")], new byte[StaffForm.MostBytes + 1]);

        Assert.Contains((await house.Client.SendAsync(request)).Status, new[] { 400, 413, 0 });
        Assert.Contains((await house.Client.SendAsync(request with { Framing = Framing.Chunked })).Status, new[] { 400, 413, 0 });
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/spreadsheets")).Status);
    }

    [Fact]
    public async Task Callers_that_never_end_are_cut_off_and_hold_nobody_up()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        string[] begun =
        [
            "POST /sms HTTP/1.1\r\nHost: x\r\nContent-Ty",
            "POST /sms HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nBody=",
            "POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n5\r\n{\"typ",
            "POST /staff/content/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 8000\r\n\r\n--b\r\n",
        ];
        var lines = new List<Socket>();
        foreach (var at in Enumerable.Range(0, 200))
        {
            var line = await house.Client.OpenAsync(patience.Token);
            await line.SendAsync(Encoding.ASCII.GetBytes(begun[at % begun.Length]), patience.Token);
            lines.Add(line);
        }

        Assert.Equal(house.Before, await house.AskAsync());

        // Each is closed by the service; a line left open would end the patience.
        var answers = await Task.WhenAll(lines.Select(line => RawClient.ReadAsync(line, patience.Token)));
        Assert.All(answers, answer => Assert.DoesNotContain("HTTP/1.1 5", Encoding.ASCII.GetString(answer), StringComparison.Ordinal));
        lines.ForEach(line => line.Dispose());
        Assert.Equal(house.Before, await house.AskAsync());
    }

    // A sign-in form that cannot be read is a wrong secret too, and after five the next waits a minute.
    private void ForgetWrongSecrets() => house.Limits.Advance(SignInThrottle.Wait);
}
