using System.CommandLine;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tools;

/// <summary>Runs one turn through the production engine and prints what was understood and what a phone would receive.</summary>
internal static class AskCommand
{
    public static System.CommandLine.Command Create(Option<DirectoryInfo?> content)
    {
        var text = new Argument<string>("text") { Description = "What the person writes." };
        var municipality = new Option<string>("--municipality") { Description = "The municipality texted.", DefaultValueFactory = _ => "eksempelvik" };
        var language = new Option<string?>("--language") { Description = "The language of the conversation so far." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new System.CommandLine.Command("ask", "Ask as a resident would, already greeted, and see the answer with its segments.") { text, municipality, language, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var snapshot = ContentFolder.Read(ContentPlace.Find(parsed.GetValue(content)));
            var built = await Progress.RunAsync("Learning from the example questions", () => new KnowledgeBuilder(fictional: true, ContentPlace.Training()).Build(snapshot, cancellation));
            if (built.Knowledge is not { } knowledge)
            {
                foreach (var problem in built.Problems.Where(problem => problem.Effect == ProblemEffect.Blocks)) Console.Error.WriteLine(problem);
                return 1;
            }
            return Ask(knowledge, parsed.GetRequiredValue(text), parsed.GetRequiredValue(municipality), parsed.GetValue(language), parsed.GetValue(json));
        });
        return command;
    }

    private static int Ask(Knowledge knowledge, string text, string municipality, string? language, bool json)
    {
        if (!knowledge.Content.Municipalities.ContainsKey(municipality)) return Refuse($"There is no municipality '{municipality}'. There are: {string.Join(", ", knowledge.Content.Municipalities.Keys)}.");
        if (language is not null && knowledge.Content.Languages.Find(language) is null) return Refuse($"There is no language '{language}'. There are: {string.Join(", ", knowledge.Content.Languages.All)}.");
        var engine = new ConversationEngine(new ConversationSettings());
        var (masked, hidden) = SensitiveNumbers.Mask(text);
        var message = new InboundMessage(masked, hidden, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "1234");
        var state = ConversationState.Empty with { Greeted = true, Language = language };
        var result = engine.Run(state, message, knowledge, TimeProvider.System.GetUtcNow());
        var page = result.Reply is { } reply ? SmsRenderer.Render(reply, engine.Settings) : null;
        if (json) PrintJson(result, page);
        else Print(result, page);
        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }

    private static void Print(TurnResult result, SmsPage? page)
    {
        var guess = result.Understood!.Language;
        Console.WriteLine($"language  {result.Reply?.Language.Tag ?? "-"} (text: {guess.Language?.Tag ?? "-"}, {guess.Score:0.00}{(guess.Sure ? "" : ", unsure")})");
        Console.WriteLine($"topic     {result.Topic ?? "-"} (best: {string.Join(", ", result.Understood.Topics.Take(3).Select(score => $"{score.Topic} {score.Score:0.00}"))})");
        Console.WriteLine($"outcome   {Name(result.Outcome)}");
        if (page is not { } sent) return;
        var size = SmsText.Measure(sent.Text);
        Console.WriteLine($"segments  {size.Segments} x {size.Encoding}, {size.Units} units\n\n{sent.Text}");
    }

    private static void PrintJson(TurnResult result, SmsPage? page)
    {
        var guess = result.Understood!.Language;
        var replies = page is { } sent ? new[] { (sent.Text, Size: SmsText.Measure(sent.Text)) } : [];
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Language = result.Reply?.Language.Tag ?? guess.Language?.Tag,
                LanguageScore = Math.Round(guess.Score, 4),
                result.Topic,
                TopicScore = Math.Round(result.Understood.Topics.FirstOrDefault(score => score.Topic == result.Topic).Score, 4),
                Outcome = Name(result.Outcome),
                result.Referral,
                Replies = replies.Select(reply => new { reply.Text, Encoding = reply.Size.Encoding.ToString(), reply.Size.Segments }),
            },
            JsonOutput.Options));
    }

    private static string Name(Outcome outcome) => outcome.ToString().ToLowerInvariant();
}
