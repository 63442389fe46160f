using ChatBot.Dialogs.Rights;
using ChatBot.Tests.Catalogue.Rights;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>The check where only the writer reads along: everything that decides may be asked.</summary>
public sealed class RightsInPrivateTests
{
    [Fact]
    public void A_refugee_who_was_offered_a_start_gets_the_date_and_the_reasons()
    {
        var player = new CheckPlayer("nb", isPrivate: true).Begin();
        Dictionary<string, string> answers = new() { ["reason"] = "1", ["age"] = "34", ["permit"] = "november 2023", ["offer"] = "2/2024", ["school"] = "nei" };
        while (player.Open is { } open) player.Send(answers.GetValueOrDefault(open, "vet ikke"));

        Assert.Contains("31. januar 2027", player.Reply.Text, StringComparison.Ordinal);
        Assert.Contains(player.Reply.Reasons, reason => reason.Contains("etter 1. august 2023", StringComparison.Ordinal));
        Assert.Equal("rights:result.O1", player.State.Showing);
    }

    [Fact]
    public void A_Ukrainian_whose_year_began_a_year_ago_is_asked_for_the_day()
    {
        var player = new CheckPlayer("nb", isPrivate: true).Begin();
        Dictionary<string, string> answers = new() { ["reason"] = "2", ["age"] = "34", ["agreement"] = "ja", ["start"] = "november 2025", ["day:startDate"] = "25" };
        while (player.Open is { } open) player.Send(answers.GetValueOrDefault(open, "vet ikke"));

        Assert.Contains("24. november 2026", player.Reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("jeg er flyktning og kom i 2023, har jeg rett til norskkurs?")]
    public void Where_others_read_along_nobody_is_asked_why_they_are_here(string text)
    {
        var player = new CheckPlayer("nb", othersRead: true).Send("0").Send(text);

        Assert.Null(player.Open);
        Assert.Equal("norwegian-right", player.Reply.Topic);
        Assert.Empty(player.Reply.Choices);
    }

    [Fact]
    public void By_SMS_no_more_is_asked_than_the_decision_table_allows()
    {
        string[] allowed = ["reason", "work", "other", "joined", "age", "age-now", "adult", "permit", "month:permit", "day:permitDate"];

        foreach (var law in LawCase.All)
        {
            var player = new CheckPlayer("nb").Begin();
            List<string> asked = [];
            while (player.Open is { } open)
            {
                asked.Add(open);
                player.Send("1");
            }

            Assert.Subset(allowed.ToHashSet(), asked.ToHashSet());
        }
    }

    [Fact]
    public void In_private_no_more_than_eight_questions_are_asked()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var player = new CheckPlayer("nb", isPrivate: true).Begin();
            var asked = 0;
            for (; player.Open is not null; asked++) player.Send($"{random.Next(Math.Max(1, player.Reply.Choices.Count)) + 1}");

            Assert.InRange(asked, 1, RightsCheck.MostInPrivate);
        }
    }
}
