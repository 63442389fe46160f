using System.CommandLine;
using System.Text.Json;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Catalogue.Activities.Import.Json;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Versions;
using ChatBot.Tools.Feeds;
using Spectre.Console;

namespace ChatBot.Tools;

/// <summary>Merges activities that somebody else keeps into a municipality's table, and shows the difference.</summary>
internal static class ImportActivitiesCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var from = new Argument<string>("source") { Description = "A file (.xlsx, .csv, .ics, .json) or the https address of a calendar, an OpenActive feed or Open Referral data." };
        var municipality = new Option<string>("--municipality") { Description = "The id of the municipality.", Required = true };
        var name = new Option<string?>("--source-name") { Description = "The name of the source, kept with each row; the same at every import. Without it the host, or the name of the file." };
        var kind = new Option<string?>("--kind") { Description = "The kind of what names none of ours, such as idrett." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would change." };
        var (by, json) = (Commands.By(), Commands.Json());
        var command = new Command("activities", "Merge activities from a spreadsheet, calendar or feed; what staff have edited by hand stays.") { from, municipality, name, kind, dryRun, by, json };
        command.SetAction((parsed, cancellation) => Commands.RunAsync(async () =>
        {
            var (source, id, given) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(municipality), parsed.GetValue(kind));
            if (given is not null && ActivityKinds.Named(given) is null) return Commands.Refuse($"'{given}' is no kind. There are: {string.Join(", ", ActivityKinds.All.Select(known => known.Name))}.");
            var home = Commands.Home(parsed.GetValue(content));
            if (!home.Read().Files.ContainsKey($"Municipalities/{id}/municipality.json")) return Commands.Refuse($"There is no municipality '{id}'.");
            var (reading, isWhole) = await ReadAsync(source, given is null ? null : ActivityKinds.Named(given)!.Name, cancellation);
            var import = new ActivityImport(id, parsed.GetValue(name) ?? NameOf(source), reading, isWhole, OsloTime.DayOf(TimeProvider.System.GetUtcNow()));
            var isDry = parsed.GetValue(dryRun);
            var (plan, publication) = isDry
                ? (await Progress.RunAsync("Comparing and checking", () => import.Plan(home.Read())), null)
                : await await Progress.RunAsync("Comparing, checking, publishing", () => import.PublishAsync(home, parsed.GetValue(by) ?? ContentHome.Unnamed, cancellation));
            if (plan is null) return Commands.Tell(publication!, "", "");
            if (parsed.GetValue(json)) PrintJson(plan, publication?.Version);
            else Print(plan, publication?.Version, isDry);
            return plan.IsRefused ? 1 : 0;
        }));
        return command;
    }

    private static async Task<(ImportReading Reading, bool IsWhole)> ReadAsync(string source, string? kind, CancellationToken cancellation)
    {
        if (!source.Contains("://", StringComparison.Ordinal))
        {
            if (!File.Exists(source)) throw new FormatException($"There is no file {source}.");
            if (new FileInfo(source).Length > ImportLimits.Bytes) throw new FormatException($"The file has more than {ImportLimits.Bytes / 1_000_000} million bytes.");
            var bytes = await File.ReadAllBytesAsync(source, cancellation);
            // One page of a feed is not all of it.
            return (ActivityFile.Read(bytes, kind), bytes is not [(byte)'{', ..] || !RpdePage.IsPage(bytes));
        }

        if (!Uri.TryCreate(source, UriKind.Absolute, out var address)) throw new FormatException($"'{source}' is no address.");
        using var client = FeedClient.Open();
        var first = await client.FetchAsync(address, cancellation);
        if (!RpdePage.IsPage(first)) return (ActivityFile.Read(first, kind), true);
        var (pages, isWhole) = await client.FollowAsync(address, TimeProvider.System, cancellation);
        return (OpenActiveImport.Read(pages, kind), isWhole);
    }

    private static string NameOf(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : Path.GetFileNameWithoutExtension(source);

    private static void Print(ActivityImportPlan plan, ContentVersion? version, bool isDry)
    {
        foreach (var change in plan.Changes.Where(change => change.Kind != MergeKind.Unchanged))
        {
            Terminal.Line($"{Word(change.Kind)}  {change.Id}  {change.Title}", change.Kind == MergeKind.Conflict ? Color.Red : Color.Blue);
            foreach (var cell in change.Kind == MergeKind.New ? [] : change.Cells)
            {
                Terminal.Line($"  - {cell.Column}: {cell.Here}", Color.Red);
                Terminal.Line($"  + {cell.Column}: {cell.There}", Color.Green);
            }
        }

        foreach (var note in plan.Notes) Terminal.Line($"{(note.IsLeftOut ? "LEFT OUT" : "note    ")} {note}", note.IsLeftOut ? Color.Red : Color.Yellow);
        foreach (var problem in plan.Problems) Terminal.Line(problem.ToString(), Color.Yellow);
        Terminal.Line($"{plan.Count(MergeKind.New)} new, {plan.Count(MergeKind.Changed)} changed, {plan.Count(MergeKind.Unchanged)} unchanged, {plan.Count(MergeKind.Gone)} gone, {plan.Count(MergeKind.Conflict)} edited here and there, {plan.Notes.Count(note => note.IsLeftOut)} left out.");
        Terminal.Line(plan.IsRefused ? "The checker refuses it; nothing was written." : isDry ? "Nothing was written." : version is null ? "Nothing to change." : $"Written (version {version.Number}).");
    }

    private static string Word(MergeKind kind) => kind switch { MergeKind.New => "NEW     ", MergeKind.Changed => "CHANGED ", MergeKind.Gone => "GONE    ", _ => "CONFLICT" };

    private static void PrintJson(ActivityImportPlan plan, ContentVersion? version) => Console.WriteLine(JsonSerializer.Serialize(
        new { Refused = plan.IsRefused, Version = version?.Number, Changes = plan.Changes.Select(change => new { Kind = change.Kind.ToString(), change.Id, change.Title, change.Cells }), plan.Notes, Problems = plan.Problems.Select(problem => problem.ToString()) },
        JsonOutput.Options));
}
