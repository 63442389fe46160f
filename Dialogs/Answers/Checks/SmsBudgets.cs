using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C216: what goes out as a text message keeps to its budget in every municipality and language, measured by the program that sends it.</summary>
internal static class SmsBudgets
{
    private const int LongestTitle = 32;
    private const int MostDangerSegments = 5;

    public static void Check(ContentReview review)
    {
        CheckTitles(review);
        var settings = new ConversationSettings();
        // What an answer is made of asks nothing of what was learnt.
        var knowledge = UnlearntKnowledge.Of(review.Content);
        var noon = new DateTimeOffset(review.Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        foreach (var unit in review.Units)
        {
            foreach (var language in review.National.Languages.All)
            {
                var message = new InboundMessage("", false, unit.Municipality.Id, false, CarrierOptOut.None, PersonStanding.Unknown, "0000");
                var turn = new TurnContext(knowledge, settings, message, ConversationState.Empty, noon, language);
                foreach (var topic in review.National.Topics.All.Where(topic => topic.Kind != Topic.KindOfOutside)) Check(topic, turn, unit, review);
            }
        }
    }

    private static void CheckTitles(ContentReview review)
    {
        foreach (var (_, key, entry) in review.Texts.All)
            if (key.EndsWith(".Title", StringComparison.Ordinal) && entry.Text.EnumerateRunes().Count() is > LongestTitle and var length)
                review.Report("C216", entry, "title", $"The title {key} has {length} characters, and a list has room for {LongestTitle}. Shorten it.");
    }

    private static void Check(Topic topic, TurnContext turn, MunicipalUnit unit, ContentReview review)
    {
        if (Showing.Make(topic.Id, 0, turn) is not { Choices.Count: 0 } reply) return;
        var where = $"in {turn.Here.Municipality.Name}, '{reply.Language.Tag}'";
        if (Find($"{topic.Id}.Sms", reply.Language, unit, review) is not { } entry) return;
        var page = SmsRenderer.Render(reply, turn.Settings)!.Value.Text;
        var segments = SmsText.Measure(page).Segments;
        var most = reply.IsDanger ? MostDangerSegments : turn.Settings.SegmentsFor(reply.Language.Tag, isFirst: false);
        if (segments > most)
            review.Report("C216", entry, "segments", $"The answer {topic.Id}.Sms takes {segments} text messages {where}, with what stands around it, and the budget is {most}. Shorten it.");
        else if (!reply.IsDanger && !IsWhole(reply, page))
            review.Report("C216", entry, "page", $"The answer {topic.Id}.Sms does not fit into {most} text messages {where}, so people would get its end only when they ask for more. Shorten it.");
        CheckSentences(topic, turn, reply, most, unit, review);
    }

    // A page is never cut inside a sentence, so that a sentence longer than the budget would break it.
    private static void CheckSentences(Topic topic, TurnContext turn, Reply reply, int most, MunicipalUnit unit, ContentReview review)
    {
        var budget = new SmsBudget(most);
        var suffix = $"\n{reply.Hints.More}  {reply.Hints.Back}  {reply.Hints.Menu}";
        foreach (var sentence in SmsUnits.Of(reply.Details))
        {
            if (sentence.Text.Length + suffix.Length < LeastUnits(most) || budget.Holds(sentence.Text + suffix) || Find($"{topic.Id}.Full", reply.Language, unit, review) is not { } entry) continue;
            review.Report("C216", entry, sentence.Text[..Math.Min(20, sentence.Text.Length)], $"The sentence \"{sentence.Text[..Math.Min(40, sentence.Text.Length)]}...\" of {topic.Id}.Full does not fit into {most} text messages in {turn.Here.Municipality.Name}. Make two sentences of it.");
        }
    }

    // What fits in any alphabet need not be measured.
    private static int LeastUnits(int segments) => segments == 1 ? 70 : segments * 66;

    private static bool IsWhole(Reply reply, string page) =>
        SmsText.Plain(page).StartsWith(SmsText.Plain(SmsText.Economise(SmsUnits.Write(SmsUnits.Of(reply), SmsUnits.AnswerLength(reply)))), StringComparison.Ordinal);

    private static AnswerEntry? Find(string key, Language language, MunicipalUnit unit, ContentReview review)
    {
        var own = unit.Own.GetValueOrDefault("nb")?.Find(key) is not null;
        return (own ? unit.Own : review.National.Answers).GetValueOrDefault(language.Tag)?.Find(key);
    }
}
