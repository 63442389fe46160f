using System.CommandLine;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tools;

/// <summary>Reads all content and tells every fault.</summary>
internal static class CheckCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var json = new Option<bool>("--json") { Description = "Print the faults as JSON." };
        var train = new Option<bool>("--train") { Description = "Learn from the example questions too, and try the danger set and every question." };
        var live = new Option<string?>("--live") { Description = "Say whether this municipality is ready for residents." };
        var command = new Command("check", "Read all content and tell every fault; exit code 1 when there is one.") { json, train, live };
        command.SetAction(parsed =>
        {
            var files = ContentFolder.Read(ContentPlace.Find(parsed.GetValue(content)));
            var today = OsloTime.DayOf(TimeProvider.System.GetUtcNow());
            var found = ContentCheck.Run(files, today);
            List<ContentProblem> problems = [.. found.Problems];
            if (parsed.GetValue(live) is { } municipality)
            {
                if (found.Content is { } whole && !whole.Municipalities.ContainsKey(municipality) && !problems.Exists(problem => problem.Unit == municipality))
                {
                    Console.Error.WriteLine($"There is no municipality '{municipality}'. There are: {string.Join(", ", whole.Municipalities.Keys)}.");
                    return 1;
                }
                problems.RemoveAll(problem => problem.Unit != ContentUnits.National && problem.Unit != municipality);
                if (found.Content?.Municipalities.ContainsKey(municipality) == true) problems.AddRange(Readiness.Find(found.Content, municipality, today, files));
            }
            if (parsed.GetValue(train) && found.Content is not null) problems.AddRange(Learn(files));
            return Print(problems, parsed.GetValue(live), parsed.GetValue(json));
        });
        return command;
    }

    private static IReadOnlyList<ContentProblem> Learn(ContentSnapshot files)
    {
        if (!Console.IsErrorRedirected) Console.Error.WriteLine("Learning from the example questions; this takes a minute or two when they have changed.");
        var built = new KnowledgeBuilder(fictional: true, ContentPlace.Training()).Build(files, CancellationToken.None);
        var missed = built.Problems.Where(problem => problem.Code == "C113");
        return built.Knowledge is { } knowledge ? [.. missed, .. QuestionCheck.Run(knowledge, files, CancellationToken.None)] : [.. missed];
    }

    private static int Print(List<ContentProblem> problems, string? live, bool json)
    {
        var faults = problems.Count(problem => problem.Effect != ProblemEffect.Advises);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                problems.Select(problem => new { problem.Unit, problem.Code, Effect = problem.Effect.ToString(), problem.File, problem.Line, problem.Message }),
                JsonOutput.Options));
            return faults == 0 ? 0 : 1;
        }
        foreach (var problem in problems) Console.WriteLine($"{Name(problem.Effect)} {problem}");
        var advice = problems.Count - faults;
        Console.WriteLine((faults == 0 ? "No fault found." : $"{faults} {(faults == 1 ? "fault" : "faults")} found.") + (advice == 0 ? "" : $" {advice} {(advice == 1 ? "piece" : "pieces")} of advice."));
        if (live is not null) Console.WriteLine(faults == 0 ? $"{live} is ready." : $"{live} is not ready.");
        return faults == 0 ? 0 : 1;
    }

    private static string Name(ProblemEffect effect)
    {
        var (name, colour) = effect switch { ProblemEffect.Blocks => ("BLOCKS ", "31"), ProblemEffect.Reports => ("reports", "33"), _ => ("advice ", "36") };
        // Colours on a terminal only; https://no-color.org.
        return Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? name : $"\u001b[{colour}m{name}\u001b[0m";
    }
}
