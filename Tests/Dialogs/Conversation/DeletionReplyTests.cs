using ChatBot.Dialogs;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>Whoever deletes is told, in one message, what a deletion does not reach.</summary>
public sealed class DeletionReplyTests
{
    private const string Code = "4821";

    private static readonly DateTimeOffset Tuesday = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages => [.. ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void By_text_message_it_fits_into_one_message_with_the_backups_and_the_carrier(string tag)
    {
        foreach (var municipality in ShippedKnowledge.Knowledge.Content.Municipalities.Values.Where(one => !one.Municipality.Fictional).Select(one => one.Municipality.Id))
        {
            var reply = Delete(tag, municipality, OtherRecords.SmsCarrier, 30);

            var page = SmsRenderer.Render(reply, new())!.Value;

            Assert.False(page.HasMore, $"{municipality}: {page.Text}");
            Assert.Contains("30", page.Text, StringComparison.Ordinal);
            Assert.Contains("Twilio", page.Text, StringComparison.Ordinal);
            Assert.InRange(SmsText.Measure(page.Text).Segments, 1, 3);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void On_a_screen_it_names_who_else_has_records_there(string tag)
    {
        var teams = Delete(tag, "namsos", OtherRecords.Teams, 14, onScreen: true).Text;
        var page = Delete(tag, "namsos", OtherRecords.None, 14, onScreen: true).Text;

        Assert.Contains("Microsoft", teams, StringComparison.Ordinal);
        Assert.Contains("14", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Twilio", teams + page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_no_backups_none_are_spoken_of() =>
        Assert.Equal(Phrase(PhraseKeys.DeleteDone) + " " + Phrase(PhraseKeys.DeleteCarrier), Delete("nb", "namsos", OtherRecords.SmsCarrier, 0).Text);

    private static string Phrase(string key) => ShippedKnowledge.Knowledge.Content.Municipalities["namsos"].Answers.Get(key, ShippedKnowledge.Knowledge.Content.Languages.Get("nb"), new(2026, 9, 1)).Text;

    private static Reply Delete(string tag, string municipality, OtherRecords elsewhere, int days, bool onScreen = false)
    {
        var state = ConversationState.Empty with { Language = tag, LanguageChosen = true, Greeted = true, LastTurnAt = Tuesday.AddMinutes(-1), Question = PrivacyDialog.Question, QuestionData = Code };
        var message = new InboundMessage(Code, false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "1234") { Elsewhere = elsewhere, OnScreen = onScreen };
        var result = new ConversationEngine(new() { BackupDays = days }).Run(state, message, ShippedKnowledge.Knowledge, Tuesday);
        Assert.IsType<Effect.Forget>(Assert.Single(result.Effects));
        return result.Reply!;
    }
}
