using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>What is offered when a message may be about several topics.</summary>
public sealed class AskedBackTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_is_asked_whether_a_greeting_was_meant()
    {
        var result = Ask("greeting", "norwegian-price", "thanks", "kindergarten-apply", "doctor");

        Assert.Equal(Outcome.Clarify, result.Outcome);
        Assert.Equal(["norwegian-price", "kindergarten-apply", "doctor"], result.Reply!.Choices.Select(choice => choice.Id));
    }

    [Fact]
    public void Where_nothing_else_is_likely_the_reply_says_that_it_was_not_understood() =>
        Assert.Equal(Outcome.Unknown, Ask("greeting", "thanks").Outcome);

    private static TurnResult Ask(params string[] topics)
    {
        var knowledge = ShippedKnowledge.Knowledge with { Understanding = new Unsure(topics) };
        var message = new InboundMessage("qwrtp zxcvb", false, "namsos", false, CarrierOptOut.None, PersonStanding.Unknown, "1234");
        return new ConversationEngine(new()).Run(ConversationState.Empty with { Language = "nb", LanguageChosen = true, Greeted = true, LastTurnAt = Tuesday.AddMinutes(-1) }, message, knowledge, Tuesday);
    }

    private sealed class Unsure(string[] topics) : IUnderstanding
    {
        public Understood Read(string text, Language? prior, string municipality) =>
            new(new(prior, 1, true, true, 1, null), [.. topics.Select((topic, i) => new TopicScore(topic, 0.4 - (0.01 * i)))], Verdict.AskBack);
    }
}
