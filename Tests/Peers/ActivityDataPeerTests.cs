using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Grants;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>What we serve of activities, put to the readers and judges of others: <c>ical.js</c>, <c>@openactive/data-model-validator</c>, <c>@openactive/rpde-validator</c>.</summary>
public sealed class ActivityDataPeerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_calendar_program_shows_the_dates_that_we_tell()
    {
        await using var host = await OpenAsync();
        Requirement.Demand(Directory.Exists(Path.Combine(PeerFolder.Demand(), "node_modules", "ical.js")), "ical.js is missing: run `npm ci` in Tests/Peers (test.sh does).");
        await using var peer = PeerProcess.Start("calendars.cjs");
        using var http = new HttpClient { BaseAddress = host.Address };
        var stop = TestContext.Current.CancellationToken;
        var activities = host.Get<ChatBot.Bot.Turns.KnowledgeHolder>().Current!.Content.Municipalities["eksempelvik"].Activities.All.Where(one => one.Status == ActivityStatus.Offer).ToList();

        var text = await http.GetStringAsync("/activities/eksempelvik.ics", stop);
        var answer = (await peer.AskAsync([new { text, most = 400 }]))[0];

        Assert.True(answer.ValueKind == JsonValueKind.Array, answer.ToString());
        var theirs = answer.EnumerateArray().SelectMany(one => Dates(one)).Order(StringComparer.Ordinal).ToList();
        var ours = activities.SelectMany(Expected).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ours, theirs);
        Assert.True(ours.Count > 500);
    }

    [Theory]
    [InlineData("namsos", "nb")]
    [InlineData("sandefjord", "ti")]
    [InlineData("eksempelvik", "ar")]
    public async Task A_calendar_program_shows_the_deadlines_of_grants_that_we_tell(string municipality, string language)
    {
        await using var host = await OpenAsync();
        Requirement.Demand(Directory.Exists(Path.Combine(PeerFolder.Demand(), "node_modules", "ical.js")), "ical.js is missing: run `npm ci` in Tests/Peers (test.sh does).");
        await using var peer = PeerProcess.Start("calendars.cjs");
        using var http = new HttpClient { BaseAddress = host.Address };

        var text = await http.GetStringAsync($"/grants/{municipality}.ics?language={language}", TestContext.Current.CancellationToken);
        var answer = (await peer.AskAsync([new { text, most = 10 }]))[0];

        Assert.True(answer.ValueKind == JsonValueKind.Array, answer.ToString());
        var theirs = answer.EnumerateArray().Select(one =>
            $"{one.GetProperty("id").GetString()} {one.GetProperty("found")[0].GetProperty("start").GetString()![..10]} {one.GetProperty("status").GetString()} {one.GetProperty("isDay").GetBoolean()}").Order(StringComparer.Ordinal).ToList();
        var ours = host.Get<ChatBot.Bot.Turns.KnowledgeHolder>().Current!.Content.Municipalities[municipality].Grants
            .SelectMany(grant => GrantCalendar.Ahead(grant, new(2026, 11, 21)).Where(told => told.Date is not null))
            .Select(told => $"{told.Key.Replace('/', '-')}@{municipality}.grants {told.Date:yyyy-MM-dd} {(told.IsCertain ? "CONFIRMED" : "TENTATIVE")} True").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ours, theirs);
        Assert.True(ours.Count > 5, $"{ours.Count}");
        Assert.All(answer.EnumerateArray(), one => Assert.False(string.IsNullOrWhiteSpace(one.GetProperty("title").GetString())));
    }

    [Fact]
    public async Task OpenActive_s_judges_find_nothing_to_refuse()
    {
        await using var host = await OpenAsync();
        Requirement.Demand(Directory.Exists(Path.Combine(PeerFolder.Demand(), "node_modules", "@openactive", "rpde-validator")), "@openactive/rpde-validator is missing: run `npm ci` in Tests/Peers (test.sh does).");
        await using var peer = PeerProcess.Start("openactive.cjs");
        using var http = new HttpClient { BaseAddress = host.Address };
        var page = JsonDocument.Parse(await http.GetStringAsync("/activities/eksempelvik/feed.json", TestContext.Current.CancellationToken)).RootElement;
        var items = page.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("state").GetString() == "updated").Select(item => item.GetProperty("data")).ToList();

        var faults = await peer.AskOneAsync(new { items, feed = new Uri(host.Address, "/activities/eksempelvik/feed.json").AbsoluteUri });

        Assert.Empty(faults.Select(fault => fault.GetString()));
        Assert.InRange(items.Count, 10, 1000);
    }

    // The pages of a feed name each other by the public address, so the service stands at the one it is told.
    private static async Task<ServiceHost> OpenAsync()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        return await ServiceHost.StartAsync(new ServiceHostSettings().With("Content:Fictional", "true").With("PublicBaseUrl", address).With("urls", address).With("Activities:Licence", "https://creativecommons.org/licenses/by/4.0/"), new TestClock(Now));
    }

    private static IEnumerable<string> Dates(JsonElement theirs)
    {
        var cancelled = theirs.GetProperty("exceptions").EnumerateArray().Where(one => one.GetProperty("status").GetString() == "CANCELLED").Select(one => one.GetProperty("start").GetString()).ToHashSet();
        var id = theirs.GetProperty("id").GetString()!;
        return theirs.GetProperty("found").EnumerateArray().Select(one => one.GetProperty("start").GetString()!).Where(start => !cancelled.Contains(start)).Select(start => $"{id[..id.LastIndexOf('-')]} {start[..Math.Min(16, start.Length)]}");
    }

    private static IEnumerable<string> Expected(Activity activity) => activity.Schedule.From(new(2026, 11, 14)).TakeWhile(one => one.Day <= new DateOnly(2027, 11, 22))
        .Where(one => one.State == OccurrenceState.AsPlanned).Select(one => $"{activity.Id} {one.Day:yyyy-MM-dd}{(one.From is { } from ? $"T{from:HH\\:mm}" : "")}");
}
