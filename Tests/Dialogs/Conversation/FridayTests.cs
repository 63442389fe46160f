using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>Friday, 16:00: an answer turns out to be wrong. What readers of each language get until it is right again.</summary>
public sealed class FridayTests
{
    private const string Topic = "norwegian-price";
    private static readonly DateTimeOffset Friday = new(2026, 9, 4, 14, 0, 0, TimeSpan.Zero);
    private static readonly ConversationEngine Engine = new(new ConversationSettings());
    private static readonly Lock OneAtATime = new();
    private static readonly KnowledgeBuilder Builder = new(fictional: true);
    private static readonly ContentSnapshot Shipped = Light();
    private static readonly Knowledge Before = Make(Shipped);

    public static TheoryData<string> Tags => [.. Before.Content.Languages.All.Select(language => language.Tag)];

    public static TheoryData<string> Translations => [.. Before.Content.Languages.All.Select(language => language.Tag).Where(tag => tag != "nb")];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Whoever_says_that_an_answer_is_wrong_is_thanked_and_the_owner_hears_which(string tag)
    {
        var asked = Ask(Before, tag, ConversationState.Empty);

        var told = Engine.Run(asked.State, Message(Word(tag)), Before, Friday);

        Assert.Equal(new Effect.AnswerDoubted(Topic, tag, Before.Content.Version), Assert.Single(told.Effects));
        Assert.Equal(Say(PhraseKeys.WrongThanks, tag), told.Reply!.Text);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_withdrawn_answer_is_not_given_and_the_reader_is_told_whom_to_ask(string tag)
    {
        var withdrawn = Make(WithTopic(topic => topic["withdrawn"] = true));

        var result = Ask(withdrawn, tag, ConversationState.Empty);

        Assert.Equal((Outcome.Withdrawn, Say(PhraseKeys.WithdrawnText, tag)), (result.Outcome, result.Reply!.Text));
    }

    [Fact]
    public void An_answer_withdrawn_in_one_language_is_given_in_the_others()
    {
        var withdrawn = Make(WithTopic(topic => topic["withdrawn"] = new JsonArray(new JsonObject { ["language"] = "so" })));

        Assert.Equal(Outcome.Withdrawn, Ask(withdrawn, "so", ConversationState.Empty).Outcome);
        Assert.Equal(Outcome.Answered, Ask(withdrawn, "uk", ConversationState.Empty).Outcome);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Past_its_last_day_an_answer_is_not_given(string tag)
    {
        var old = Make(WithTopic(topic => topic["validTo"] = "2026-09-03"));

        var result = Ask(old, tag, ConversationState.Empty);

        Assert.Equal((Outcome.Expired, Say(PhraseKeys.ExpiredText, tag)), (result.Outcome, result.Reply!.Text));
    }

    [Fact]
    public void On_its_last_day_an_answer_is_still_given()
    {
        var last = Make(WithTopic(topic => topic["validTo"] = "2026-09-04"));

        Assert.Equal(Outcome.Answered, Ask(last, "nb", ConversationState.Empty).Outcome);
    }

    [Fact]
    public void A_confirmed_answer_past_its_review_says_to_ask_and_before_it_does_not()
    {
        var confirmed = new JsonObject { ["date"] = "2026-01-02", ["role"] = "voksenopplæring" };
        var late = Make(WithTopic(topic => (topic["checked"], topic["reviewBy"]) = (confirmed.DeepClone(), "2026-09-03")));
        var early = Make(WithTopic(topic => (topic["checked"], topic["reviewBy"]) = (confirmed.DeepClone(), "2026-09-05")));

        Assert.Equal(Say(PhraseKeys.NoticeCallToBeSure, "nb"), Ask(late, "nb", ConversationState.Empty).Reply!.ProvenanceShort);
        Assert.Null(Ask(early, "nb", ConversationState.Empty).Reply!.ProvenanceShort);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void When_the_bokmal_text_turns_round_a_translation_is_not_shown_until_it_is_mended(string tag)
    {
        var mended = Make(WithBokmal(text => text + " Dette gjelder ikke lenger."));

        var reply = Ask(mended, tag, ConversationState.Empty).Reply!;

        Assert.Equal("nb", reply.Language.Tag);
        Assert.EndsWith("Dette gjelder ikke lenger.", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Before, line => line.Contains(NameOf("nb", tag), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_mended_text_that_names_another_value_is_not_held_back_by_its_translations(string tag)
    {
        var mended = Make(WithBokmal(text => text + " Se {web.nav}."));

        var reply = Ask(mended, tag, ConversationState.Empty).Reply!;

        Assert.Equal("nb", reply.Language.Tag);
        Assert.EndsWith("Se nav.no.", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_new_value_behind_a_name_is_live_in_every_language_at_once(string tag)
    {
        var changed = Make(With("Municipalities/namsos/municipality.json", file => file.Replace("74 21 71 00", "74 99 99 99", StringComparison.Ordinal)));

        var reply = Ask(changed, tag, ConversationState.Empty).Reply!;

        Assert.Equal(tag, reply.Language.Tag);
        Assert.NotEqual(Ask(Before, tag, ConversationState.Empty).Reply!.Text, reply.Text);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void When_a_word_of_the_bokmal_text_is_bettered_the_translation_goes_on_being_shown(string tag)
    {
        var bettered = Make(WithBokmal(text => text + " Velkommen."));

        Assert.Equal(tag, Ask(bettered, tag, ConversationState.Empty).Reply!.Language.Tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Whoever_got_the_old_answer_is_told_at_the_head_of_the_next_reply_and_only_once(string tag)
    {
        var asked = Ask(Before, tag, ConversationState.Empty);
        var mended = Make(WithBokmal(text => text + " Dette gjelder ikke lenger."));

        var menu = Engine.Run(asked.State, Message("0"), mended, Friday);
        var again = Engine.Run(menu.State, Message("0"), mended, Friday);

        Assert.Equal(Corrected(mended, tag), menu.Reply!.Before[0]);
        Assert.DoesNotContain(Corrected(mended, tag), again.Reply!.Before);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Of_safety_topics_nothing_is_remembered_and_nothing_is_told(string tag)
    {
        var state = Engine.Run(ConversationState.Empty, Message(Question("violence-at-home", tag)), Before, Friday).State;

        Assert.Empty(state.Given);
        Assert.Empty(Engine.Run(state, Message(Word(tag)), Before, Friday).Effects);
    }

    [Fact]
    public void In_a_language_that_the_municipality_has_not_opened_the_fallback_is_shown_and_named()
    {
        var opened = Make(With("Municipalities/namsos/municipality.json", file => file.Replace("\"otherLanguages\"", "\"languages\": [\"nb\", \"en\", \"uk\"], \"otherLanguages\"", StringComparison.Ordinal)));

        var closed = Ask(opened, "pl", ConversationState.Empty).Reply!;

        Assert.Equal("uk", Ask(opened, "uk", ConversationState.Empty).Reply!.Language.Tag);
        Assert.NotEqual("pl", closed.Language.Tag);
        Assert.Contains(closed.Before, line => line.Contains(NameOf(closed.Language.Tag, "pl"), StringComparison.Ordinal));
        Assert.Equal("pl", Engine.Run(ConversationState.Empty, Message("mąż mnie bije"), opened, Friday).Reply!.Language.Tag);
    }

    [Fact]
    public void A_translation_that_no_person_has_read_says_so_below_its_details()
    {
        Assert.EndsWith(Say(PhraseKeys.NoticeMachine, "so"), Ask(Before, "so", ConversationState.Empty).Reply!.Details, StringComparison.Ordinal);
        Assert.DoesNotContain(Say(PhraseKeys.NoticeMachine, "nb"), Ask(Before, "nb", ConversationState.Empty).Reply!.Details!, StringComparison.Ordinal);
    }

    private static TurnResult Ask(Knowledge knowledge, string tag, ConversationState state) => Engine.Run(state with { Language = tag, LanguageChosen = true }, Message(Question(Topic, tag)), knowledge, Friday);

    private static InboundMessage Message(string text) => new(text, false, "namsos", false, CarrierOptOut.None, PersonStanding.Unknown, "1234");

    // An example question that belongs to one language alone: which language is meant is not what is tried here.
    private static string Question(string topic, string tag) => Before.Content.National.Answers[tag].Find($"{topic}.Questions")!.Text.Split('\n')[0];

    private static string Word(string tag) => Before.Content.National.Words.Single(list => list.Language == tag).Commands[Command.Wrong][0];

    private static string Say(string phrase, string tag) =>
        Before.Content.Municipalities["namsos"].Answers.Get(phrase, Before.Content.Languages.Get(tag), new(2026, 9, 4)).Text;

    private static string Corrected(Knowledge knowledge, string tag)
    {
        var (answers, language, day) = (knowledge.Content.Municipalities["namsos"].Answers, knowledge.Content.Languages.Get(tag), new DateOnly(2026, 9, 4));
        var title = answers.Get($"{Topic}.Title", language, day).Text;
        return answers.Get(PhraseKeys.NoticeCorrected, language, day, new Dictionary<string, string> { ["title"] = title }).Text;
    }

    private static string NameOf(string language, string tag) => Before.Content.Languages.Get(language).Names.GetValueOrDefault(tag, Before.Content.Languages.Get(language).OwnName);

    private static ContentSnapshot WithTopic(Action<JsonObject> edit) => With("Topics.json", text =>
    {
        var file = JsonNode.Parse(text)!;
        edit(file["topics"]!.AsArray().Select(topic => topic!.AsObject()).Single(topic => (string?)topic["id"] == Topic));
        return file.ToJsonString();
    });

    private static ContentSnapshot WithBokmal(Func<string, string> edit)
    {
        var text = Before.Content.National.Answers["nb"].Find($"{Topic}.Sms")!.Text;
        return With("Answers/norwegian.resx", file => file.Replace($"<value>{text}</value>", $"<value>{edit(text)}</value>", StringComparison.Ordinal));
    }

    private static ContentSnapshot With(string path, Func<string, string> edit) => ContentSnapshot.Of(
        new Dictionary<string, byte[]>(Shipped.Files, StringComparer.Ordinal) { [path] = Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(Shipped.Files[path]))) });

    private static ContentSnapshot Light()
    {
        var files = ContentFolder.Read(Repository.Resources).Files;
        return ContentSnapshot.Of(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(LightContent.Of(file.Key, Encoding.UTF8.GetString(file.Value))), StringComparer.Ordinal));
    }

    private static Knowledge Make(ContentSnapshot files)
    {
        lock (OneAtATime) return Builder.Build(files, CancellationToken.None).Knowledge!;
    }
}
