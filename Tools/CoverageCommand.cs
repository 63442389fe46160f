using System.CommandLine;
using System.Text.Json;
using ChatBot.Editing.Coverage;
using ChatBot.Editing.Translations;
using Spectre.Console;

namespace ChatBot.Tools;

/// <summary>Shows which topics are there in which languages, and in which state.</summary>
internal static class CoverageCommand
{
    private const int Wide = 5;

    public static Command Create(Option<DirectoryInfo?> content)
    {
        var html = new Option<FileInfo?>("--html") { Description = "Also write the table as a page, to this file." };
        var municipality = new Option<string?>("--municipality") { Description = "As its readers meet it: its own texts in place of the national ones." };
        var json = Commands.Json();
        var command = new Command("coverage", "Show topic by language: what is reviewed, machine-made, stale or missing.") { html, municipality, json };
        command.SetAction((parsed, _) => Commands.RunAsync(async () =>
        {
            var here = parsed.GetValue(municipality);
            if (await Commands.ReadAsync(Commands.Home(parsed.GetValue(content)).Read()) is not { } read) return 1;
            if (Commands.FaultOf(read, here, null) is { } fault) return Commands.Refuse(fault);
            var table = CoverageTable.Of(read, here);
            if (parsed.GetValue(html) is { } page) await OutputFile.WriteAsync(page.FullName, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(CoveragePage.Write(table))));
            if (parsed.GetValue(json)) PrintJson(table);
            else Print(table);
            return 0;
        }));
        return command;
    }

    private static void Print(CoverageTable table)
    {
        var first = table.Rows.Max(row => row.Topic.Id.Length) + 2;
        Terminal.Line("".PadRight(first) + string.Concat(table.Languages.Select(language => language.Tag.PadRight(Wide))));
        foreach (var row in table.Rows)
        {
            Terminal.Write(row.Topic.Id.PadRight(first));
            foreach (var cell in row.Cells) Terminal.Write(CoverageSigns.Sign(cell.State).ToString().PadRight(Wide), ColourOf(cell.State));
            Terminal.Line();
        }
        Terminal.Line();
        foreach (var state in Enum.GetValues<TextState>())
        {
            Terminal.Write($"{CoverageSigns.Sign(state)} {CoverageSigns.Name(state)}".PadRight(first), ColourOf(state));
            Terminal.Line(string.Concat(table.Languages.Select((_, i) => $"{table.Count(i, state)}".PadRight(Wide))) + CoverageSigns.Meaning(state));
        }
        Terminal.Line($"\n{table.Covered} of {table.All} covered. Content version {table.ContentVersion}.");
    }

    private static void PrintJson(CoverageTable table) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            Content = table.ContentVersion,
            Municipality = table.Municipality?.Id,
            table.Covered,
            Of = table.All,
            Languages = table.Languages.Select(language => language.Tag),
            Topics = table.Rows.Select(row => new
            {
                row.Topic.Id,
                row.Topic.Theme,
                row.Topic.Kind,
                row.Title,
                Languages = row.Cells.Select((cell, i) => (table.Languages[i].Tag, cell)).ToDictionary(
                    pair => pair.Tag,
                    pair => new { State = CoverageSigns.Name(pair.cell.State), Forms = pair.cell.Forms.ToDictionary(form => form.Key, form => CoverageSigns.Name(form.Value)) }),
            }),
            Totals = table.Languages.Select((language, i) => (language.Tag, i)).ToDictionary(
                pair => pair.Tag, pair => Enum.GetValues<TextState>().ToDictionary(CoverageSigns.Name, state => table.Count(pair.i, state))),
        },
        JsonOutput.Options));

    private static Color ColourOf(TextState state) => state switch
    {
        TextState.Source => Color.Grey,
        TextState.Reviewed => Color.Green,
        TextState.Machine => Color.Yellow,
        TextState.Stale => Color.Orange1,
        _ => Color.Red,
    };
}
