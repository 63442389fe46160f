using System.Net;
using System.Net.Http.Headers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Web;

public sealed class ActivityEndpointsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/activities/eksempelvik.ics", "text/calendar")]
    [InlineData("/activities/eksempelvik.json", "application/json")]
    [InlineData("/activities/eksempelvik/feed.json", "application/json")]
    [InlineData("/activities/eksempelvik?language=uk", "text/html")]
    [InlineData("/activities/eksempelvik?language=ti&form=card", "text/html")]
    [InlineData("/activities/namsos", "text/html")]
    public async Task What_is_unchanged_is_not_sent_again(string path, string type)
    {
        await using var host = await OpenAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var stop = TestContext.Current.CancellationToken;

        using var first = await http.GetAsync(path, stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag ?? new EntityTagHeaderValue("\"none\"") } } };
        using var second = await http.SendAsync(request, stop);

        Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Contains("default-src 'none'", string.Concat(first.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/activities/nowhere")]
    [InlineData("/activities/nowhere.ics")]
    [InlineData("/activities/..%2fnamsos.json")]
    public async Task A_municipality_that_is_not_there_is_not_found(string path)
    {
        await using var host = await OpenAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("ti", "ltr")]
    public async Task The_page_is_read_in_its_language_without_a_script(string language, string direction)
    {
        await using var host = await OpenAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        var page = await http.GetStringAsync($"/activities/eksempelvik?language={language}", TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.True(page.Split("<article").Length > 50);
    }

    [Fact]
    public async Task The_query_narrows_what_is_served()
    {
        await using var host = await OpenAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var stop = TestContext.Current.CancellationToken;

        var all = await http.GetStringAsync("/activities/eksempelvik.ics", stop);
        var some = await http.GetStringAsync("/activities/eksempelvik.ics?kind=football&age=8&free=true", stop);
        var one = await http.GetStringAsync("/activities/eksempelvik.ics?id=fotball-jenter-6-9", stop);

        Assert.Contains("UID:fotball-jenter-6-9-1@eksempelvik", one, StringComparison.Ordinal);
        Assert.True(Events(all) > Events(some) && Events(some) > 0 && Events(one) > 0);
    }

    [Fact]
    public async Task What_is_printed_is_true_on_another_day_too()
    {
        await using var host = await OpenAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        var page = await http.GetStringAsync("/activities/eksempelvik?language=nb", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<li>i dag", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>i morgen", page, StringComparison.Ordinal);
        Assert.Contains("<li>lø 10:00-11:00 (21.11.2026-12.6.2027)</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_licence_is_stated_there_is_no_feed()
    {
        await using var host = await ServiceHost.StartAsync(new ServiceHostSettings(), new TestClock(Now));
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/activities/namsos/feed.json", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static int Events(string calendar) => calendar.Split("UID:").Length - 1;

    private static Task<ServiceHost> OpenAsync() => ServiceHost.StartAsync(new ServiceHostSettings().With("Content:Fictional", "true").With("Activities:Licence", "https://creativecommons.org/licenses/by/4.0/"), new TestClock(Now));
}
