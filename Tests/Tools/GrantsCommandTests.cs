using System.Diagnostics;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Tools;

public sealed class GrantsCommandTests
{
    [Fact]
    public async Task The_list_says_how_certain_each_deadline_is()
    {
        var (output, _, code) = await RunAsync("grants", "--municipality", "namsos", "--on", "2026-11-21");

        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, code);
        Assert.StartsWith("2026-12-01  fixed by regulation           konfliktraadet", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("2027-02-25  a guess: was 2026-02-25       jobbsjansen", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("-           not known                     namsos-integration", StringComparison.Ordinal));
        Assert.DoesNotContain("vestfold-inclusion", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--municipality", "atlantis", "There is no municipality 'atlantis'.")]
    [InlineData("--on", "i morgen", "'i morgen' is no day.")]
    public async Task What_cannot_be_listed_is_told(string option, string value, string told)
    {
        var (output, error, code) = await RunAsync("grants", option, value);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    private static async Task<(string Output, string Error, int Code)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.ArgumentList.Add(typeof(ChatBot.Tools.JsonOutput).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output, await error, process.ExitCode);
    }
}
