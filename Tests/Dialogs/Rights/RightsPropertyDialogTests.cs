using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Rights;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>Whatever is answered: at most five questions, never a dead end, always within the budget, and nothing kept.</summary>
public sealed class RightsPropertyDialogTests
{
    private const int ChecksByLanguage = 120, MostMessages = 40;

    private static readonly string[] Numbers = ["1", "2", "3", "4", "5", "6", "7"];
    private static readonly string[] Anything = [.. Numbers, "8", "9", "34", "66", "99", "2022", "9/2023", "15.8.2023", "3 år siden", "ja", "nei", "vet ikke", "qwrtz", "#", "1 2", "Ukraina", "01019012345", "hvorfor"];

    public static TheoryData<string> Tags => [.. ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Answered_by_numbers_a_check_ends_after_at_most_five_questions(string tag)
    {
        for (var seed = 0; seed < ChecksByLanguage; seed++)
        {
            var random = new Random(seed);
            var player = new CheckPlayer(tag).Begin();
            var asked = 0;
            for (; player.Open is not null; asked++)
            {
                var among = Math.Max(1, player.Reply.Choices.Count);
                player.Send(Numbers[random.Next(among)]);
            }

            Assert.InRange(asked, 1, RightsCheck.MostBySms);
            Assert.StartsWith("rights:", player.State.Showing, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Whatever_is_written_a_check_never_stops_answering(string tag)
    {
        for (var seed = 0; seed < ChecksByLanguage; seed++)
        {
            var random = new Random(seed);
            var player = new CheckPlayer(tag).Begin();
            for (var message = 0; message < MostMessages && player.Open is not null; message++)
            {
                var text = Anything[random.Next(Anything.Length)];
                player.Send(text);

                Assert.NotNull(player.Reply);
                Assert.True(SmsText.Measure(player.Page.Text).Segments <= player.Budget, $"{tag} {text}: {player.Page.Text}");
                if (player.Open is not null) Assert.InRange(CheckTalk.Read(player.State.QuestionData)!.Asked, 0, RightsCheck.MostBySms);
            }
        }
    }

    [Fact]
    public void Back_leads_to_the_question_before_with_what_was_told_until_then()
    {
        foreach (var choices in new[] { new[] { "3", "2", "34" }, ["4", "1", "29"], ["6", "1", "ja"], ["1", "60", "nei"] })
        {
            var player = new CheckPlayer("nb").Begin();
            List<string> states = [];
            foreach (var choice in choices)
            {
                if (player.Open is null) break;
                states.Add(player.State.QuestionData!);
                player.Send(choice);
            }
            if (player.Open is null) continue;
            for (var i = states.Count - 1; i >= 0; i--)
            {
                player.Send("8");

                Assert.Equal(states[i], player.State.QuestionData);
            }
        }
    }
}
