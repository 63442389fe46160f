using ChatBot.Tests.Support;

namespace ChatBot.Tests.Architecture;

public sealed class FileTests
{
    private const int Longest = 300;
    private const int Median = 80;

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var tooLong = SourceFiles.All.Where(file => File.ReadLines(file).Count() > Longest).ToList();

        Assert.True(tooLong.Count == 0, "Split by subject: " + string.Join(", ", tooLong));
    }

    [Fact]
    public void The_median_file_fits_on_a_screen()
    {
        var lengths = SourceFiles.All.Select(file => File.ReadLines(file).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, Median);
    }

    [Fact]
    public void Every_regular_expression_is_one_that_no_text_can_make_hang()
    {
        string[] makings = ["new " + "Regex(", "Generated" + "Regex("];

        var faults = SourceFiles.All.SelectMany(file => File.ReadLines(file).Select(line => (file, line)))
            .Where(use => makings.Any(making => use.line.Contains(making, StringComparison.Ordinal)) && !use.line.Contains("NonBacktracking", StringComparison.Ordinal)).ToList();

        Assert.True(faults.Count == 0, "Add RegexOptions.NonBacktracking: " + string.Join(", ", faults.Select(fault => fault.file)));
    }

    [Fact]
    public void Nothing_in_the_repository_is_left_for_later()
    {
        var words = new[] { "TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception" };

        var faults = SourceFiles.All.Where(file => words.Any(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))).ToList();

        Assert.True(faults.Count == 0, string.Join(", ", faults));
    }
}
