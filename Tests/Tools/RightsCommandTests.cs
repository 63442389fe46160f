using System.Diagnostics;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Tools;

public sealed class RightsCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public async Task Facts_give_an_outcome_as_one_line_of_json()
    {
        _scratch.Write("facts.json", """{"reason":"refugee","ageAtPermit":34,"permitDate":"2023-11","offerDate":"2024-02","upperSecondary":false,"registered":false}""");

        var (output, _, code) = await RunAsync("rights", "--facts", _scratch.Path("facts.json"), "--on", "2026-11-20", "--json");

        Assert.Equal("""{"outcome":["O1"],"row":10,"modifiers":["M1"],"sections":["il § 32","il § 30(1)"],"until":"2027-01-31"}""", output.Trim());
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_answers_nothing()
    {
        _scratch.Write("facts.json", """{"reason":"tourist"}""");

        var (output, error, code) = await RunAsync("rights", "--facts", _scratch.Path("facts.json"), "--json");

        Assert.Empty(output);
        Assert.Contains("facts.json: \"reason\" is \"tourist\"", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    public void Dispose() => _scratch.Dispose();

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
