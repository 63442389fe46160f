using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Rights;
using ChatBot.Tests.Catalogue.Rights;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>What was told in a check lives as long as the check.</summary>
public sealed partial class RightsForgettingTests
{
    private static readonly string[] Traces = [.. FactNames.Facts.Keys, .. FactNames.Reasons.Keys, .. FactNames.JoinedPersons.Keys.Where(name => name.Length > 6), "narrow", "band="];

    [Fact]
    public void After_the_result_nothing_that_was_told_is_left_for_any_row_of_the_table()
    {
        foreach (var law in LawCase.All.Where(law => law.Name.StartsWith("Row ", StringComparison.Ordinal)))
        {
            var player = new CheckPlayer("nb", now: new DateTimeOffset(law.On.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero));
            CasePerson.Of(law).Finish(player);
            if (player.State.Question == "remind")
            {
                // The offer of a reminder holds the last day alone, and only until the next message.
                Assert.Matches("^own:[0-9]{4}-[0-9]{2}-[0-9]{2}$", player.State.QuestionData!);
                player.Send("0");
            }

            AssertForgotten(player, law.Name);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("meny")]
    [InlineData("hjelp")]
    [InlineData("person")]
    [InlineData("stopp")]
    [InlineData("mannen min slår meg")]
    [InlineData("hva koster norskkurs?")]
    public void Who_leaves_the_check_leaves_nothing_behind(string leaving)
    {
        var player = new CheckPlayer("nb").Begin().Send("3").Send("2").Send("34");
        Assert.NotNull(player.Open);

        player.Send(leaving);

        AssertForgotten(player, leaving);
    }

    [Fact]
    public void More_of_a_result_is_read_and_the_check_begun_anew_without_what_was_told()
    {
        var player = new CheckPlayer("nb").Begin().Send("5");
        Assert.Equal("rights:result.O5", player.State.Showing);

        Assert.Contains("Norskopplæringsordningen", player.Send("9").Page.Text, StringComparison.Ordinal);
        Assert.Contains("verken rett eller plikt", player.Send("8").Page.Text, StringComparison.Ordinal);
        Assert.Equal("reason", player.Send("8").Open);
        Assert.Empty(CheckTalk.Read(player.State.QuestionData)!.Steps);
    }

    [Fact]
    public void Who_was_helped_kindly_leaves_no_trace_of_why()
    {
        var player = new CheckPlayer("nb").Begin().Send("jeg har vært utsatt for menneskehandel");

        Assert.Contains("116 006", player.Reply.Text, StringComparison.Ordinal);
        Assert.Equal("rights:result.O7", player.State.Showing);
    }

    private static void AssertForgotten(CheckPlayer player, string which)
    {
        Assert.Null(player.State.Question);
        Assert.Null(player.State.QuestionData);
        var json = Encoding.UTF8.GetString(player.State.ToJson());
        // The turn's own instant is no date that was told.
        var state = LastTurn().Replace(json, "");
        Assert.DoesNotContain(Traces, trace => state.Contains($"{trace}=", StringComparison.Ordinal) || state.Contains($"={trace}", StringComparison.Ordinal));
        Assert.False(Day().IsMatch(state), $"{which}: {state}");
    }

    [GeneratedRegex("\"LastTurnAt\":\"[^\"]*\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LastTurn();

    [GeneratedRegex("[12][09][0-9][0-9]-[0-9][0-9]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
