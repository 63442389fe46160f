using System.Net;
using ChatBot.Tests.Channels.WebChat;

namespace ChatBot.Tests.Web;

/// <summary>The calendar of deadlines as calendar programs fetch it.</summary>
public sealed class GrantCalendarPageTests
{
    [Fact]
    public async Task A_calendar_program_that_asks_again_is_told_that_nothing_has_changed()
    {
        await using var house = await WebChatHouse.OpenAsync();

        var first = await house.SendAsync(HttpMethod.Get, "/grants/namsos.ics", null);
        var again = await house.SendAsync(HttpMethod.Get, "/grants/namsos.ics", null, null, ("If-None-Match", first.Headers["ETag"]));
        var other = await house.SendAsync(HttpMethod.Get, "/grants/namsos.ics?language=en", null, null, ("If-None-Match", first.Headers["ETag"]));

        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (first.Status, first.Headers["Content-Type"]));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", first.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Body));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Contains("Deadline: ", other.Body, StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-referrer"), (first.Headers["X-Content-Type-Options"], first.Headers["Referrer-Policy"]));
    }

    [Theory]
    [InlineData("/grants/atlantis.ics")]
    [InlineData("/grants/namsos.txt")]
    [InlineData("/grants/..%2Fnamsos.ics")]
    public async Task A_municipality_that_nobody_serves_has_no_calendar(string path)
    {
        await using var house = await WebChatHouse.OpenAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await house.SendAsync(HttpMethod.Get, path, null)).Status);
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_gives_bokmål()
    {
        await using var house = await WebChatHouse.OpenAsync();

        Assert.Contains("Frist: ", (await house.SendAsync(HttpMethod.Get, "/grants/sandefjord.ics?language=zz", null)).Body, StringComparison.Ordinal);
    }
}
