using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Faults;

/// <summary>What people are answered, of danger and of other things, in every language.</summary>
/// <param name="engine">The engine.</param>
/// <param name="known">The content without a fault, of which the questions are taken.</param>
internal sealed class ContentProbes(ConversationEngine engine, Knowledge known)
{
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<string> _cries = [.. DangerSet.All.Where(entry => DangerCheck.Find(entry.Text) is not null).GroupBy(entry => (entry.Language, entry.Topic)).Select(group => group.First().Text)];

    private readonly IReadOnlyList<string> _questions =
    [
        .. known.Content.National.Answers.SelectMany(file => file.Value.Entries.Where(entry => AnswerKey.IsQuestions(entry.Key)).Select(entry => entry.Value.Text.Split('\n')[0])),
        "fotball i morgen", "språkkafé", "meny", "hei", "hjelp", "hva skjer på lørdag", "tilskudd til idrettslag", "norskkurs",
    ];

    /// <summary>How many cries and how many questions there are.</summary>
    public (int Cries, int Questions) Count => (_cries.Count, _questions.Count);

    /// <summary>What each cry is answered in a municipality.</summary>
    public IReadOnlyList<string> Cries(Knowledge knowledge, string municipality, int from = 0, int step = 1) => Ask(_cries, knowledge, municipality, from, step);

    /// <summary>What each question is answered in a municipality.</summary>
    public IReadOnlyList<string> Questions(Knowledge knowledge, string municipality, int from = 0, int step = 1) => Ask(_questions, knowledge, municipality, from, step);

    /// <summary>The texts of safety in all languages.</summary>
    public static IReadOnlyList<string> SafetyTexts(Knowledge knowledge, string municipality)
    {
        var (content, day) = (knowledge.Content, DateOnly.FromDateTime(Now.Date));
        var answers = content.Municipalities[municipality].Answers;
        string[] keys = [.. content.Topics.All.Where(topic => topic.Danger || topic.Theme == "safety").SelectMany(topic => new[] { $"{topic.Id}.Title", $"{topic.Id}.Sms", $"{topic.Id}.Full" }), PhraseKeys.DangerHead];
        return [.. from language in content.Languages.All from key in keys select $"{language.Tag} {key}: {answers.Get(key, language, day).Text}"];
    }

    /// <summary>The texts of safety as the municipality's own file leaves them: without its name, its offices and its values, which are its own to say.</summary>
    public static IReadOnlyList<string> SafetyTextsOfNobody(Knowledge knowledge, string municipality)
    {
        var content = knowledge.Content;
        var here = content.Municipalities[municipality];
        var names = Office.Known.Select(office => $"contact.{office}").Concat(here.OwnValues.Keys.Where(name => !content.National.Values.ContainsKey(name))).Append("municipality.name").ToList();
        var own = content.Languages.All.ToDictionary(language => language.Tag, language => names
            .Select(name => here.Answers.Values.Find(name, language, DateOnly.FromDateTime(Now.Date))).OfType<string>().Where(said => said.Length > 0).OrderByDescending(said => said.Length).ToList());
        return [.. SafetyTexts(knowledge, municipality).Select(text => own[text.Split(' ', 2)[0]].Aggregate(text, (all, said) => all.Replace(said, "…", StringComparison.Ordinal)))];
    }

    private List<string> Ask(IReadOnlyList<string> texts, Knowledge knowledge, string municipality, int from, int step)
    {
        var said = new List<string>();
        for (var at = from; at < texts.Count; at += step)
        {
            var message = new InboundMessage(texts[at], false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "1234");
            var reply = engine.Run(ConversationState.Empty, message, knowledge, Now).Reply;
            said.Add($"{texts[at]} > {(reply is null ? "-" : SmsRenderer.Render(reply, engine.Settings)?.Text)}");
        }
        return said;
    }
}
