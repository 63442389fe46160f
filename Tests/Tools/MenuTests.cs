using ChatBot.Tools;

namespace ChatBot.Tests.Tools;

public sealed class MenuTests
{
    private readonly List<string> _lines = [];

    [Theory]
    [InlineData("1\n0\n", "check")]
    [InlineData("4\nnorwegian-price\nnamsos\n0\n", "preview norwegian-price --municipality namsos")]
    [InlineData("5\nso\nso.xlsx\n0\n", "export --only missing,stale --language so --out so.xlsx")]
    [InlineData("9\nnorwegian-price\nso\n\nvoksenopplæring\n0\n", "withdraw norwegian-price --language so --by voksenopplæring")]
    [InlineData("12\n3\nkultur\n0\n", "undo 3 --by kultur")]
    public async Task A_number_and_its_answers_are_a_command(string typed, string command)
    {
        await RunAsync(typed);

        Assert.Equal([command], _lines);
    }

    [Theory]
    [InlineData("99\n0\n")]
    [InlineData("check\n0\n")]
    [InlineData("\n")]
    public async Task What_is_no_number_of_the_menu_runs_nothing_and_says_so(string typed) =>
        Assert.Contains("is none of the numbers", await RunAsync(typed), StringComparison.Ordinal);

    [Fact]
    public async Task The_menu_comes_back_after_each_command()
    {
        var shown = await RunAsync("1\n2\n0\n");

        Assert.Equal(["check", "coverage"], _lines);
        Assert.Equal(4, shown.Split("Which number?").Length);
    }

    private async Task<string> RunAsync(string typed)
    {
        using var output = new StringWriter();
        using var input = new StringReader(typed);
        await new Menu(
            line =>
            {
                _lines.Add(string.Join(' ', line));
                return Task.FromResult(0);
            },
            input,
            output).RunAsync();
        return output.ToString();
    }
}
