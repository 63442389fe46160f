using ChatBot.Dialogs;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>What must hold of every reply in every language, on the shipped content.</summary>
public sealed class ShippedRepliesTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages => [.. ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_answer_stands_whole_on_its_first_page_within_the_budget(string tag)
    {
        List<string> faults = [];
        foreach (var (turn, topic) in Turns(tag))
        {
            var reply = Showing.Make(topic, 0, turn)!;
            if (reply.IsDanger || reply.Choices.Count > 0) continue;
            var page = SmsRenderer.Render(reply, turn.Settings)!.Value;
            var size = SmsText.Measure(page.Text);
            var whole = reply.Text.Split('\n', ' ').All(word => page.Text.Contains(SmsText.Economise(word), StringComparison.Ordinal) || page.Text.Contains(word, StringComparison.Ordinal));
            if (!whole || size.Segments > 3) faults.Add($"{turn.Message.Municipality} {topic}: {size.Segments} segments, {size.Units} units, whole {whole}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_page_of_every_answer_is_within_the_budget(string tag)
    {
        List<string> faults = [];
        foreach (var (turn, topic) in Turns(tag))
        {
            for (var page = 0; Showing.Make(topic, page, turn) is { IsDanger: false } reply && page < 20; page++)
            {
                var size = SmsText.Measure(SmsRenderer.Render(reply, turn.Settings)!.Value.Text);
                if (size.Segments > 3) faults.Add($"{turn.Message.Municipality} {topic}, page {page}: {size.Segments} segments");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_first_reply_is_whole_and_costs_at_most_one_segment_more(string tag)
    {
        List<string> faults = [];
        foreach (var (turn, topic) in Turns(tag))
        {
            if (Showing.Make(topic, 0, turn) is not { IsDanger: false, Choices.Count: 0 } reply) continue;
            var first = reply with { IsFirst = true, Notices = [turn.Say("Notice.First")] };
            var size = SmsText.Measure(SmsRenderer.Render(first, turn.Settings)!.Value.Text);
            if (size.Segments > 4) faults.Add($"{turn.Message.Municipality} {topic}: {size.Segments} segments, {size.Units} units");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_danger_answer_says_in_its_first_segment_that_nobody_reads_it_and_whom_to_call(string tag)
    {
        foreach (var (turn, topic) in Turns(tag).Where(pair => pair.Turn.Knowledge.Content.Topics.Find(pair.Topic)!.Danger))
        {
            var reply = DangerReply.To(topic, turn);
            var text = SmsRenderer.Render(reply, turn.Settings)!.Value.Text;
            var first = SmsText.FirstSegment(text);

            Assert.StartsWith(SmsText.Economise(turn.Say("Danger.Head")), first, StringComparison.Ordinal);
            var number = turn.Here.LinesFor(topic).Select(line => line.Phone(turn.Today, turn.Language)).First(phone => text.Contains(phone, StringComparison.Ordinal));
            Assert.Contains(text.Split('\n')[1].Split(' ')[0], first, StringComparison.Ordinal);
            Assert.NotEmpty(number);
            Assert.DoesNotContain(turn.Say("Hint.Menu"), text, StringComparison.Ordinal);
            Assert.True(SmsText.Measure(text).Segments <= 5, $"{tag} {topic}: {SmsText.Measure(text).Segments} segments");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_first_notice_is_at_most_sixty_characters(string tag)
    {
        var (turn, _) = Turns(tag).First();

        Assert.InRange(turn.Say("Notice.First").Length, 10, 60);
    }

    private static IEnumerable<(TurnContext Turn, string Topic)> Turns(string tag)
    {
        var knowledge = ShippedKnowledge.Knowledge;
        var language = knowledge.Content.Languages.Get(tag);
        foreach (var municipality in new[] { "namsos", "sandefjord" })
        {
            var message = new InboundMessage("", false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "1234");
            var turn = new TurnContext(knowledge, new ConversationSettings(), message, ConversationState.Empty, Tuesday, language);
            foreach (var topic in knowledge.Content.Topics.All.Where(topic => topic.Kind != "none")) yield return (turn, topic.Id);
        }
    }
}
