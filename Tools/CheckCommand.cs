using System.CommandLine;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tools;

/// <summary>Reads all content as the service would and tells every fault.</summary>
internal static class CheckCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var json = new Option<bool>("--json") { Description = "Print the faults as JSON." };
        var command = new Command("check", "Read all content and tell every fault; exit code 1 when there is one.") { json };
        command.SetAction(parsed =>
        {
            var snapshot = ContentFolder.Read(ContentPlace.Find(parsed.GetValue(content)));
            var result = new KnowledgeBuilder(fictional: true, ContentPlace.Training()).Build(snapshot, CancellationToken.None);
            var due = result.Knowledge is { } knowledge ? DueChecks.Find(knowledge.Content, OsloTime.DayOf(TimeProvider.System.GetUtcNow())) : [];
            return Print([.. result.Problems, .. due], parsed.GetValue(json));
        });
        return command;
    }

    private static int Print(IReadOnlyList<ContentProblem> problems, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                problems.Select(problem => new { problem.Unit, problem.Code, Effect = problem.Effect.ToString(), problem.File, problem.Line, problem.Message }),
                JsonOutput.Options));
        }
        else
        {
            foreach (var problem in problems) Console.WriteLine($"{(problem.Effect == ProblemEffect.Blocks ? "BLOCKS " : "reports")} {problem}");
            Console.WriteLine(problems.Count == 0 ? "No fault found." : $"{problems.Count} faults found.");
        }
        return problems.Count == 0 ? 0 : 1;
    }
}
