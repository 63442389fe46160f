using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ChatBot.Bot.Staff;
using ChatBot.Tests.Support;
using ChatBot.Tools;
using ChatBot.Tools.Reports;

namespace ChatBot.Tests.Staff;

/// <summary>The figures for a program, and the tool that asks for them.</summary>
public sealed class ReportDoorTests(QuestionsHouse house) : IClassFixture<QuestionsHouse>
{
    [Fact]
    public async Task A_staff_token_gets_its_own_municipality_s_figures()
    {
        await house.AskAsync("hvor er kiosken", 5);

        var (status, body) = await AskAsync(StaffHouse.Namsos, "");

        Assert.Equal(HttpStatusCode.OK, status);
        var report = JsonDocument.Parse(body).RootElement;
        Assert.Equal("namsos", report.GetProperty("municipality").GetString());
        Assert.Contains("hvor er kiosken", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(StaffHouse.Namsos, "?municipality=sandefjord")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(StaffHouse.National, "")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(StaffHouse.Namsos, "?month=2019-01")).Status);
    }

    [Fact]
    public async Task Without_a_token_there_is_nothing_and_after_five_wrong_ones_a_wait()
    {
        await using var other = await OtherHouse.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(null, "", other.Address)).Status);
        for (var i = 0; i < SignInThrottle.Most; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(ServiceHostSettings.Key(), "", other.Address)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(StaffHouse.Namsos, "", other.Address)).Status);
        other.Clock.Advance(SignInThrottle.Wait);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(StaffHouse.Namsos, "", other.Address)).Status);
    }

    [Fact]
    public async Task The_tool_prints_what_the_page_shows()
    {
        await house.AskAsync("hvor er skirenn", 5);

        var (output, error, code) = await RunAsync(StaffHouse.Namsos, "--service", house.Host.Address.ToString());

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Spørsmål og bruk i Namsos kommune", output, StringComparison.Ordinal);
        Assert.Contains("hvor er skirenn", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_prints_figures_for_anybody_with_their_method()
    {
        var (output, _, code) = await RunAsync(StaffHouse.Namsos, "--service", house.Host.Address.ToString(), "--public");

        Assert.Equal(0, code);
        Assert.Contains("Slik er tallene laget", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Det flere spør om", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "staff token")]
    [InlineData("c2VjcmV0", "That is not a staff token")]
    [InlineData("two words", "one line without spaces")]
    public async Task What_the_tool_cannot_get_is_told_in_one_line(string? token, string told)
    {
        var (output, error, code) = await RunAsync(token, "--service", house.Host.Address.ToString());

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_is_never_sent_in_the_open()
    {
        var (_, error, code) = await RunAsync(StaffHouse.Namsos, "--service", "http://svar.example.kommune.no");

        Assert.Equal(1, code);
        Assert.Contains("by https", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_service_says_moves_no_cursor()
    {
        var report = new ServiceReport("x", "a\u001b[2Jb", ["c\u0007"], [new("t", ["one", "two"], [["d\u009b1", "e"]], "f")]);

        Assert.Equal(["a [2Jb", "c ", "", "t", "  one  two", "  d 1  e"], report.Lines());
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string? token, string query, Uri? service = null)
    {
        using var http = new HttpClient(new LoopbackOnly());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service ?? house.Host.Address, ReportDoor.Path + query));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<(string Output, string Error, int Code)> RunAsync(string? token, params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        foreach (var argument in (string[])[typeof(JsonOutput).Assembly.Location, "report", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment[ReportCommand.TokenVariable] = token ?? "";
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output, await error, process.ExitCode);
    }

    /// <summary>A service of which one address is made to wait.</summary>
    private sealed class OtherHouse(ServiceHostSettings settings, ServiceHost host, TestClock clock) : IAsyncDisposable
    {
        public Uri Address => host.Address;

        public TestClock Clock => clock;

        public static async Task<OtherHouse> StartAsync()
        {
            var (settings, clock) = (new ServiceHostSettings(), new TestClock());
            settings.CopyLightContent();
            StaffHouse.Open(settings);
            return new(settings, await ServiceHost.StartAsync(settings, clock, readContent: true), clock);
        }

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            settings.Dispose();
        }
    }
}
