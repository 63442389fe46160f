using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>What a person must be able to rely on in every language.</summary>
public sealed class EveryLanguageTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly ConversationEngine Engine = new(new ConversationSettings());

    public static TheoryData<string> Languages => [.. ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_for_stop_stops_and_the_confirmation_ends_with_the_emergency_number(string tag)
    {
        foreach (var word in Words(tag, Command.Stop))
        {
            var result = Send(word, tag);

            Assert.Contains(result.Effects, effect => effect is Effect.Stop);
            Assert.EndsWith("112", result.Reply!.Text.TrimEnd('.', '።', '۔', ' '), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_for_start_lifts_a_stop(string tag)
    {
        var stopped = PersonStanding.Unknown with { StoppedAt = Tuesday.AddDays(-1) };

        Assert.All(Words(tag, Command.Start), word => Assert.Contains(Send(word, tag, stopped).Effects, effect => effect is Effect.Start));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_for_help_gets_the_emergency_numbers_in_the_first_segment(string tag)
    {
        foreach (var word in Words(tag, Command.Help).Append("HELP").Append("INFO"))
        {
            var first = SmsText.FirstSegment(SmsRenderer.Render(Send(word, tag).Reply!, Engine.Settings)!.Value.Text);

            Assert.Contains("112", first, StringComparison.Ordinal);
            Assert.Contains("113", first, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_for_menu_more_back_delete_access_a_person_and_a_wrong_answer_are_understood(string tag)
    {
        foreach (var command in new[] { Command.Menu, Command.More, Command.Back, Command.Delete, Command.Access, Command.Person, Command.Wrong })
            foreach (var word in Words(tag, command)) Assert.Equal(command, ShippedKnowledge.Knowledge.Commands.Find(word));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_message_of_the_danger_set_is_answered_as_danger_also_by_a_person_who_has_stopped(string tag)
    {
        var stopped = PersonStanding.Unknown with { StoppedAt = Tuesday.AddDays(-1), StopRemindedOn = new DateOnly(2026, 9, 1) };
        var set = DangerSet.All.Where(entry => entry.Language == tag).ToList();

        Assert.InRange(set.Count, 30, int.MaxValue);
        var missed = set.Where(entry => Send(entry.Text, null, stopped).Outcome != Outcome.Emergency).Select(entry => entry.Text).ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Naming_the_language_changes_to_it(string tag)
    {
        var names = ShippedKnowledge.Knowledge.Content.National.Words.Single(list => list.Language == tag).LanguageNames[tag];
        var language = ShippedKnowledge.Knowledge.Content.Languages.Get(tag);

        Assert.All(names.Append(language.OwnName).Append(language.LatinName), name => Assert.Equal(tag, Send(name, "nb").State.Language));
    }

    private static IReadOnlyList<string> Words(string tag, Command command) =>
        ShippedKnowledge.Knowledge.Content.National.Words.Single(list => list.Language == tag).Commands[command];

    private static TurnResult Send(string text, string? language, PersonStanding? standing = null)
    {
        var message = new InboundMessage(text, false, "namsos", false, CarrierOptOut.None, standing ?? PersonStanding.Unknown, "4821");
        var state = ConversationState.Empty with { Language = language, Greeted = true, LastTurnAt = Tuesday };
        return Engine.Run(ConversationState.FromJson(state.ToJson()), message, ShippedKnowledge.Knowledge, Tuesday);
    }
}
