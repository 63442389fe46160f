using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Editing.Previews;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Previews;

public sealed class TopicPreviewTests
{
    private const string Price = "norwegian-price";

    [Fact]
    public void A_preview_is_what_the_same_question_gets_from_the_running_service()
    {
        using var house = ContentHouse.Shipped();
        var knowledge = ShippedKnowledge.Knowledge;
        var now = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
        var engine = new ConversationEngine(new ConversationSettings());
        var state = ConversationState.Empty with { Language = "nb", LanguageChosen = true, Greeted = true };
        var asked = engine.Run(state, new InboundMessage("hva koster norskkurs", false, "namsos", false, CarrierOptOut.None, PersonStanding.Unknown, "1234"), knowledge, now);

        var preview = Of(house, Price, "nb", "namsos");

        Assert.Equal(Price, asked.Topic);
        Assert.Equal(SmsRenderer.Render(asked.Reply!, engine.Settings)!.Value.Text, preview.Pages[0].Text);
        Assert.All(preview.Pages, page => Assert.Equal(SmsText.Measure(page.Text), page.Size));
    }

    [Fact]
    public void Every_page_that_9_brings_is_shown_and_the_last_has_no_more()
    {
        using var house = new ContentHouse(content => content.Translate("Answers/norwegian", $"{Price}.Full", string.Join(' ', Enumerable.Range(1, 60).Select(i => $"Setning nummer {i} er her."))));

        var preview = Of(house, Price, "nb");

        Assert.InRange(preview.Pages.Count, 3, 10);
        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains(preview.Pages, page => page.Text.Contains($"Setning nummer {i} er", StringComparison.Ordinal)));
        Assert.Contains("Setning nummer 60 er her.", preview.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_message_of_a_conversation_also_says_what_is_said_once()
    {
        using var house = new ContentHouse();

        var preview = Of(house, Price, "uk");

        Assert.Contains(PhraseKey("Notice.First", house), preview.First.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PhraseKey("Notice.First", house), preview.Pages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_shown_in_another_language_says_so()
    {
        using var house = new ContentHouse(content => content.Say("Answers/norwegian.ar.resx", $"{Price}.Sms", null));

        var preview = Of(house, Price, "ar");

        Assert.Equal((true, "nb"), (preview.IsFallback, preview.Shown.Tag));
    }

    [Fact]
    public void Danger_is_one_text_message_on_every_channel()
    {
        using var house = new ContentHouse();

        var preview = Of(house, "emergency", "uk");

        Assert.Single(preview.Pages);
        Assert.Null(preview.Screen);
        Assert.Contains("113", preview.Pages[0].Text, StringComparison.Ordinal);
    }

    private static TopicPreview Of(ContentHouse house, string topic, string language, string municipality = "provevik")
    {
        var content = house.Content;
        return TopicPreview.Of(content, content.Topics.Find(topic)!, municipality, content.Languages.Get(language), new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    }

    private static string PhraseKey(string key, ContentHouse house) => house.Content.National.Answers["uk"].Find(key)!.Text;
}
