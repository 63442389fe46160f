using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tools;

/// <summary>Puts facts to the rights rules and prints what they say, and why. Keeps nothing.</summary>
internal static class RightsCommand
{
    // § and – are to be read by people too; nothing of this is ever put into a web page.
    private static readonly JsonSerializerOptions Layout = new(JsonOutput.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Option<DirectoryInfo?> content)
    {
        var facts = new Option<FileInfo>("--facts") { Description = "A JSON file with what is known; see docs/rights.md.", Required = true };
        var on = new Option<string?>("--on") { Description = "The day asked about, such as 2026-11-20; the law is that of this day. The default is today." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON." };
        var command = new Command("rights", "Say what the law gives a person with these facts, by the rules in Resources/Rights.") { facts, on, json };
        command.SetAction(parsed => Run(ContentPlace.Find(parsed.GetValue(content)), parsed.GetRequiredValue(facts), parsed.GetValue(on), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string root, FileInfo file, string? on, bool json)
    {
        if (Day(on) is not { } day) return Refuse([$"'{on}' is no day. Write it as 2026-11-20."]);
        if (!file.Exists) return Refuse([$"There is no file {file.FullName}."]);
        var (facts, faults) = FactsFile.Read(File.ReadAllText(file.FullName));
        if (facts is null) return Refuse(faults.Select(fault => $"{file.Name}: {fault}"));
        var (law, problems) = RightsContent.Read(ContentFolder.Read(root));
        if (law is null) return Refuse(problems.Select(problem => problem.ToString()));
        var answer = new RightsEngine(law).Decide(facts, day);
        if (json) PrintJson(answer);
        else Print(answer, day);
        return 0;
    }

    private static DateOnly? Day(string? text) =>
        text is null ? OsloTime.DayOf(TimeProvider.System.GetUtcNow()) : FactsFile.DateOf(text) is { } range && range.First == range.Last ? range.First : null;

    private static int Refuse(IEnumerable<string> why)
    {
        foreach (var line in why) Console.Error.WriteLine(line);
        return 1;
    }

    private static void PrintJson(RightsAnswer answer) =>
        Console.WriteLine(JsonSerializer.Serialize(new { Outcome = answer.Codes, answer.Row, answer.Modifiers, answer.Sections, answer.Until }, Layout));

    private static void Print(RightsAnswer answer, DateOnly day)
    {
        Console.WriteLine($"outcome   {string.Join(" + ", answer.Codes)} on {day:yyyy-MM-dd} ({answer.Why})");
        Console.WriteLine($"row       {answer.Row?.ToString() ?? "-"}{(answer.AddedRows.Count > 0 ? $", with {string.Join(", ", answer.AddedRows)}" : "")}; programme {answer.IntroductionRow?.ToString() ?? "-"}");
        Console.WriteLine($"modifiers {(answer.Modifiers.Count > 0 ? string.Join(", ", answer.Modifiers) : "-")}");
        Console.WriteLine($"until     {answer.Until?.ToString("yyyy-MM-dd") ?? "-"}");
        Console.WriteLine($"read      {answer.ReadOn?.ToString("yyyy-MM-dd") ?? "-"}");
        foreach (var source in answer.Sources) Console.WriteLine($"law       {source.Title} {source.Section}, wording of {source.SourceDate:yyyy-MM-dd}, {source.Link}");
        foreach (var finding in answer.Findings)
            Console.WriteLine($"found     {finding.Rule}: {finding.Kind} ({string.Join(", ", finding.Inputs.Select(input => $"{input.Name} {input.Value ?? "unknown"}"))})");
        foreach (var question in answer.Questions) Console.WriteLine($"ask       {FactNames.Of(question.Fact)}{(question.NeedsDay ? " (the day)" : "")}: can change the {question.Changes.ToString().ToLowerInvariant()}");
        if (answer.Branches.Count < 2) return;
        foreach (var branch in answer.Branches)
            Console.WriteLine($"if        {string.Join(" and ", branch.If.Select(condition => $"{(condition.Holds ? "" : "not ")}{condition.Finding.Rule}"))}: {branch.Outcome} (row {branch.Row?.ToString() ?? "-"})");
    }
}
