using System.Collections.Immutable;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Rights;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>Every question and every result in every language, as a phone gets them.</summary>
public sealed class RightsTextTests
{
    private static readonly ConversationSettings Settings = new();
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);

    // September, the longest month in most languages.
    private static readonly DateOnly LongDay = new(2027, 9, 30);

    public static TheoryData<string> Tags => [.. ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_question_with_all_its_choices_is_one_message(string tag)
    {
        foreach (var turn in Turns(tag))
        {
            foreach (var talk in Questions())
            {
                var reply = new CheckReplies(turn).Ask(talk);

                var page = Pages(reply)[0];
                Assert.StartsWith(SmsText.Plain(reply.Text), SmsText.Plain(page), StringComparison.Ordinal);
                Assert.All(reply.Choices, choice => Assert.Contains(SmsText.Plain(choice.Label), SmsText.Plain(page), StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_result_tells_all_that_matters_in_its_first_message(string tag)
    {
        foreach (var turn in Turns(tag))
        {
            foreach (var result in Results())
            {
                var reply = new ResultReplies(turn).Of(result);

                Assert.StartsWith(SmsText.Plain(SmsText.Economise(reply.Text)), SmsText.Plain(Pages(reply)[0]), StringComparison.Ordinal);
                Assert.Contains(turn.Here.Answers.Values.Find("contact.adult-education", turn.Language, turn.Today)!, reply.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_result_that_may_be_shown_again_is_found_by_its_id(string tag)
    {
        var turn = Turns(tag).First();

        foreach (var result in Results())
        {
            var again = CheckResult.Read(result.Id);

            Assert.NotNull(again);
            Assert.Equal(result.Id, again.Id);
            Assert.NotEmpty(Pages(new ResultReplies(turn).Of(again)));
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_rights_check_is_wholly_translated(string tag)
    {
        var file = ShippedKnowledge.Knowledge.Content.National.Answers[tag];

        Assert.All(RightsKeys.Arguments.Keys, key => Assert.True(file.Find(key) is { Text.Length: > 0, IsMisleading: false }, key));
    }

    [Fact]
    public void Every_reason_belongs_to_a_rule()
    {
        var rules = typeof(RightsEngine).Assembly.GetTypes().Where(type => type.Namespace == "ChatBot.Catalogue.Rights.Rules").Select(type => type.Name).ToHashSet();

        Assert.All(Because.Rules, rule => Assert.Contains(rule, rules));
    }

    private static IEnumerable<TurnContext> Turns(string tag)
    {
        var knowledge = ShippedKnowledge.Knowledge;
        foreach (var municipality in knowledge.Content.Municipalities.Keys)
            yield return new(knowledge, Settings, new("", false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "0000"), ConversationState.Empty, Now, knowledge.Content.Languages.Get(tag));
    }

    private static IEnumerable<CheckTalk> Questions()
    {
        yield return CheckTalk.Begun;
        var told = new CheckStep("permit", ["permitDate=2023-09-01_2023-09-30"]);
        foreach (var question in CheckQuestions.All.Append(CheckQuestions.Find("day:permitDate")!)) yield return new([told], question.Id, 0, 0);
    }

    private static IEnumerable<CheckResult> Results()
    {
        var introductions = Enum.GetValues<IntroductionOutcome>().Cast<IntroductionOutcome?>().Prepend(null);
        foreach (var key in RightsKeys.Arguments.Keys.Where(key => key.StartsWith("rights.result.", StringComparison.Ordinal) || key.StartsWith("rights.branch.", StringComparison.Ordinal)))
        {
            var name = key["rights.".Length..];
            var parts = name.Split('.');
            var outcome = parts[0] == "branch" ? Branches.ClassOf(parts[1]) : Enum.Parse<RightsOutcome>(parts[1]);
            var until = RightsKeys.Arguments[key].Contains("date") ? LongDay : (DateOnly?)null;
            IReadOnlyList<RightsOutcome> possible = RightsKeys.Arguments[key].Contains("list") ? [RightsOutcome.O1x, RightsOutcome.O3] : [];
            foreach (var line in parts[0] == "branch" ? [null] : introductions) yield return new(name, outcome, line, until, possible);
        }
    }

    // All pages, each within the budget.
    private static List<string> Pages(Reply reply)
    {
        List<string> pages = [];
        while (SmsRenderer.Render(reply with { Page = pages.Count }, Settings) is { } page)
        {
            Assert.True(SmsText.Measure(page.Text).Segments <= Settings.SegmentsFor(reply.Language.Tag, isFirst: false), $"{reply.Language.Tag}, page {pages.Count}: {page.Text}");
            pages.Add(page.Text);
        }
        return pages;
    }
}
