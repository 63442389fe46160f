using System.Diagnostics;
using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Tools;

public sealed class AskCommandTests
{
    [Fact]
    public async Task A_question_is_answered_as_json_with_what_was_understood_and_what_it_costs()
    {
        using var answer = JsonDocument.Parse(await RunAsync("ask", "norskkurs pris", "--municipality", "namsos", "--json"));

        var root = answer.RootElement;
        Assert.Equal("nb", root.GetProperty("language").GetString());
        Assert.Equal("norwegian-price", root.GetProperty("topic").GetString());
        Assert.Equal("answered", root.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("referral").ValueKind);
        var reply = Assert.Single(root.GetProperty("replies").EnumerateArray());
        Assert.Contains("74 21 71 00", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.InRange(reply.GetProperty("segments").GetInt32(), 1, 3);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        start.ArgumentList.Add(typeof(ChatBot.Tools.JsonOutput).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
