using System.CommandLine;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Xliff;

namespace ChatBot.Tools;

/// <summary>Writes the texts of a language as a spreadsheet or XLIFF file for a translator.</summary>
internal static class ExportCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var language = new Option<string>("--language") { Description = "The language, such as so.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The file: .xlsx for a spreadsheet, .xlf for XLIFF 2.", Required = true };
        var only = new Option<string?>("--only") { Description = "Only texts in these states, with commas between: missing, stale, machine, reviewed, fallback." };
        var municipality = new Option<string?>("--municipality") { Description = "The municipality's own texts in place of the national ones." };
        var questions = new Option<bool>("--questions") { Description = "Example questions too. They are written anew in each language, not translated." };
        var command = new Command("export", "Write the texts of a language for a translator.") { language, output, only, municipality, questions };
        command.SetAction((parsed, _) => Commands.RunAsync(async () =>
        {
            var (tag, here, file) = (parsed.GetRequiredValue(language), parsed.GetValue(municipality), parsed.GetRequiredValue(output));
            if (!TranslationFile.IsKnown(file)) return Commands.Refuse(TranslationFile.Unknown(file));
            if (StatesOf(parsed.GetValue(only)) is not { } states) return Commands.Refuse("--only takes these states, with commas between: missing, stale, machine, reviewed, fallback.");
            if (await Commands.ReadAsync(Commands.Home(parsed.GetValue(content)).Read()) is not { } read) return 1;
            if (Commands.FaultOf(read, here, tag) is { } fault) return Commands.Refuse(fault);
            var exported = ExportedTexts.Of(read, read.Languages.Get(tag), here, states, parsed.GetValue(questions), OsloTime.DayOf(TimeProvider.System.GetUtcNow()));
            await OutputFile.WriteAsync(file.FullName, stream =>
            {
                if (TranslationFile.IsXliff(file)) XliffWriter.Write(exported, stream);
                else SheetWriter.Write(exported, stream);
            });
            Console.WriteLine($"{exported.Rows.Count} texts were written to {file.FullName}.");
            return 0;
        }));
        return command;
    }

    private static List<TextState>? StatesOf(string? names)
    {
        List<TextState> states = [];
        foreach (var name in names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (!Enum.TryParse<TextState>(name, ignoreCase: true, out var state) || !Enum.IsDefined(state)) return null;
            states.Add(state);
        }
        return states;
    }
}
