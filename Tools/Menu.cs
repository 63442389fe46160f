namespace ChatBot.Tools;

/// <summary>The numbered menu that opens when the program is started without a command, as by a double click. Each number is a command of the
/// same program, with its questions asked one by one.</summary>
/// <param name="run">Runs a command line.</param>
/// <param name="input">Where the answers come from.</param>
/// <param name="output">Where the questions go.</param>
internal sealed class Menu(Func<string[], Task<int>> run, TextReader input, TextWriter output)
{
    private static readonly IReadOnlyList<Entry> Entries =
    [
        new("Check all content", ["check"]),
        new("See what is done, stale or missing", ["coverage"]),
        new("Ask as a resident would", ["ask"], new Question("The question"), new Question("The municipality", "--municipality")),
        new("See what residents get on a topic", ["preview"], new Question("The topic, such as norwegian-price"), new Question("The municipality", "--municipality")),
        new("Write what needs work to a spreadsheet for a translator", ["export", "--only", "missing,stale"], new Question("The language, such as so", "--language"), new Question("The file to write, such as so.xlsx", "--out")),
        new("Look at what a spreadsheet would change", ["import", "--dry-run"], new Question("The file")),
        new("Take a spreadsheet in", ["import"], new Question("The file"), new Question("The role that has reviewed it (empty: nobody)", "--reviewed-by"), new Question("Your role", "--by")),
        new("Record that an answer was compared with its source today", ["confirm"], new Question("The topic"), new Question("Your role", "--role")),
        new("Take an answer away while it is corrected", ["withdraw"], new Question("The topic"), new Question("The language (empty: all)", "--language"), new Question("The municipality (empty: all)", "--municipality"), new Question("Your role", "--by")),
        new("Give an answer back", ["withdraw", "--undo"], new Question("The topic"), new Question("The language (empty: all)", "--language"), new Question("The municipality (empty: all)", "--municipality"), new Question("Your role", "--by")),
        new("See the last versions", ["versions"]),
        new("Go back to a version", ["undo"], new Question("The number of the version"), new Question("Your role", "--by")),
    ];

    /// <summary>Shows the menu until somebody ends it.</summary>
    /// <returns>The exit code: 0.</returns>
    public async Task<int> RunAsync()
    {
        while (true)
        {
            await output.WriteLineAsync();
            for (var i = 0; i < Entries.Count; i++) await output.WriteLineAsync($"{i + 1,3}  {Entries[i].Title}");
            await output.WriteLineAsync("  0  End");
            await output.WriteAsync("Which number? ");
            if (await input.ReadLineAsync() is not { } answer || answer.Trim() == "0") return 0;
            if (!int.TryParse(answer, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < 1 || number > Entries.Count)
            {
                await output.WriteLineAsync($"\"{answer.Trim()}\" is none of the numbers.");
                continue;
            }
            await run(await AskAsync(Entries[number - 1]));
        }
    }

    private async Task<string[]> AskAsync(Entry entry)
    {
        List<string> line = [.. entry.Command];
        foreach (var question in entry.Questions)
        {
            await output.WriteAsync($"{question.Text}: ");
            var answer = (await input.ReadLineAsync())?.Trim() ?? "";
            if (answer.Length == 0) continue;
            if (question.Option is { } option) line.Add(option);
            line.Add(answer);
        }
        return [.. line];
    }

    private sealed record Entry(string Title, string[] Command, params Question[] Questions);

    /// <summary>A question whose answer is an argument, or the value of an option.</summary>
    private sealed record Question(string Text, string? Option = null);
}
