using System.CommandLine;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Versions;

namespace ChatBot.Tools;

/// <summary>What the commands have in common.</summary>
internal static class Commands
{
    /// <summary>What a command prints for machines.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>Who writes; kept with the version.</summary>
    public static Option<string?> By() => new("--by") { Description = "The role of who does it, such as voksenopplæring; never a name. It is kept with the version." };

    /// <summary>The home of the content.</summary>
    public static ContentHome Home(DirectoryInfo? content) => new(ContentPlace.Find(content), TimeProvider.System);

    /// <summary>Runs a command; what it cannot do is told in one line and not with a trace of our code.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            return Refuse(fault.Message);
        }
        catch (JsonException fault)
        {
            return Refuse($"Topics.json cannot be read (line {fault.LineNumber + 1}): a comma, quotation mark or bracket is missing or too many. Mend it, or go back with undo.");
        }
    }

    /// <summary>Says why nothing was done.</summary>
    public static int Refuse(string why)
    {
        Terminal.Complain(why);
        return 1;
    }

    /// <summary>Reads the content; null, and the faults are told, when it is refused.</summary>
    public static async Task<Content?> ReadAsync(ContentSnapshot snapshot)
    {
        var reading = await Progress.RunAsync("Reading the content", () => ContentReading.Of(snapshot));
        foreach (var problem in reading.Content is null ? reading.Blocking : []) Terminal.Complain(problem.ToString());
        return reading.Content;
    }

    /// <summary>What is wrong with the municipality or language asked for; null when they are there.</summary>
    public static string? FaultOf(Content content, string? municipality, string? language) =>
        municipality is not null && !content.Municipalities.ContainsKey(municipality) ? $"There is no municipality '{municipality}'. There are: {string.Join(", ", content.Municipalities.Keys)}."
        : language is not null && content.Languages.Find(language) is null ? $"There is no language '{language}'. There are: {string.Join(", ", content.Languages.All)}."
        : null;

    /// <summary>Tells how a publication ended, and gives the exit code.</summary>
    public static int Tell(Publication publication, string done, string unchanged)
    {
        if (publication.Outcome == PublicationOutcome.Busy) return Refuse("Somebody else is publishing just now, so nothing was written. Try again in a moment.");
        Console.WriteLine(publication.Version is { } version ? $"{done} (version {version.Number})" : unchanged);
        return 0;
    }
}
