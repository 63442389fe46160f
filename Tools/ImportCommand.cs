using System.CommandLine;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Versions;
using Spectre.Console;

namespace ChatBot.Tools;

/// <summary>Takes in a spreadsheet or XLIFF file that came back from a translator: shows what changes, refuses what the checker refuses.</summary>
internal static class ImportCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file that came back: .xlsx or .xlf." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would change." };
        var reviewedBy = new Option<string?>("--reviewed-by") { Description = "The role of who has gone through the texts, such as tolk; never a name. Without it new texts count as made by machine." };
        var (by, json) = (Commands.By(), Commands.Json());
        var command = new Command("import", "Take in what came back from a translator; all of it, or, if a fault is found, nothing.") { file, dryRun, reviewedBy, by, json };
        command.SetAction((parsed, cancellation) => Commands.RunAsync(async () =>
        {
            var (given, role) = (parsed.GetRequiredValue(file), parsed.GetValue(reviewedBy));
            if (!given.Exists) return Commands.Refuse($"There is no file {given.FullName}.");
            if (!TranslationFile.IsKnown(given)) return Commands.Refuse(TranslationFile.Unknown(given));
            if (role is not null && string.IsNullOrWhiteSpace(role)) return Commands.Refuse("Give the role of who has gone through the texts.");
            var home = Commands.Home(parsed.GetValue(content));
            var import = new TextImport(TranslationFile.Read(given), role, OsloTime.DayOf(TimeProvider.System.GetUtcNow()));
            var isDry = parsed.GetValue(dryRun);
            var (plan, publication) = isDry
                ? (await Progress.RunAsync("Comparing and checking", () => import.Plan(home.Read())), null)
                : await await Progress.RunAsync("Comparing, checking, publishing", () => import.PublishAsync(home, parsed.GetValue(by) ?? role ?? ContentHome.Unnamed, cancellation));
            if (plan is null) return Commands.Tell(publication!, "", "");
            if (parsed.GetValue(json)) PrintJson(plan, publication?.Version);
            else Print(plan, publication?.Version, isDry);
            return plan.IsRefused ? 1 : 0;
        }));
        command.Add(ImportActivitiesCommand.Create(content));
        return command;
    }

    private static void Print(ImportPlan plan, ContentVersion? version, bool isDry)
    {
        foreach (var change in plan.Changes)
        {
            Terminal.Line($"{change.Place}  {change.Key}  ({change.File})", Color.Blue);
            if (change.Before != change.After)
            {
                foreach (var line in change.Before?.Split('\n') ?? []) Terminal.Line("  - " + line, Color.Red);
                foreach (var line in change.After.Split('\n')) Terminal.Line("  + " + line, Color.Green);
            }
            if (change.CommentAfter is { } comment) Terminal.Line($"  {change.CommentBefore ?? "no comment"} -> {comment}", Color.Grey);
        }
        foreach (var fault in plan.Faults.OrderBy(fault => fault.Effect == ProblemEffect.Blocks ? 1 : 0))
            Terminal.Line($"{(fault.Effect == ProblemEffect.Blocks ? "REFUSED" : "note   ")} {fault}", fault.Effect == ProblemEffect.Blocks ? Color.Red : Color.Yellow);
        Terminal.Line(plan.IsRefused ? "Nothing was taken in. Mend the cells named above, or empty them, and import again."
            : plan.Changes.Count == 0 ? "Nothing to change."
            : isDry ? $"{plan.Changes.Count} texts would change. Nothing was written."
            : version is not null ? $"{plan.Changes.Count} texts changed (version {version.Number})."
            : "Nothing to change.");
    }

    private static void PrintJson(ImportPlan plan, ContentVersion? version) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            Refused = plan.IsRefused,
            Version = version?.Number,
            plan.Changes,
            Faults = plan.Faults.Select(fault => new { fault.Place, fault.Code, Effect = fault.Effect.ToString(), fault.Message }),
        },
        JsonOutput.Options));
}
