using System.Text;
using System.Text.Json;
using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Rights.Files;

/// <summary>Reads the rights files and gathers their faults, with the line where one can be found.</summary>
internal sealed class RightsReader(ContentSnapshot snapshot)
{
    private readonly List<ContentProblem> _problems = [];

    /// <summary>The faults so far.</summary>
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Whether a fault so far refuses the unit.</summary>
    public bool IsRefused => _problems.Any(problem => problem.Effect == ProblemEffect.Blocks);

    /// <summary>Adds a fault that refuses the unit, at the first line that holds a text; with none, for the file as a whole.</summary>
    public void Block(string code, string file, string? near, string message) => Add(ProblemEffect.Blocks, code, file, near, message);

    /// <summary>Adds a fault that is told and goes live, as <see cref="Block"/> does.</summary>
    public void Report(string code, string file, string? near, string message) => Add(ProblemEffect.Reports, code, file, near, message);

    /// <summary>A file; null, and a fault, when it is missing or malformed.</summary>
    public T? Json<T>(string file)
        where T : class
    {
        if (!snapshot.Files.ContainsKey(file))
        {
            Block("C130", file, null, "The file is missing, so nobody could be told what rights they have. Put it back from the last good version.");
            return null;
        }
        try
        {
            return ContentJson.Read<T>(snapshot.Text(file)!);
        }
        catch (JsonException fault)
        {
            var line = fault.LineNumber is { } number ? (int)number + 1 : (int?)null;
            _problems.Add(new(ContentUnits.National, "C130", ProblemEffect.Blocks, file, line, $"The file cannot be read at {fault.Path ?? "its beginning"}: a comma, quotation mark or bracket is missing or too many, or a field is misspelt, missing or of the wrong form. Undo the last change, or compare with the entry above it."));
        }
        catch (DecoderFallbackException)
        {
            Block("C130", file, null, "The file is not saved as UTF-8, so § would be lost. Open it in the program it was saved with and save it again as UTF-8.");
        }
        return null;
    }

    private void Add(ProblemEffect effect, string code, string file, string? near, string message) =>
        _problems.Add(new(ContentUnits.National, code, effect, file, near is null ? null : LineOf(file, near), message));

    private int? LineOf(string file, string near)
    {
        var lines = snapshot.Text(file)!.Split('\n');
        var index = Array.FindIndex(lines, line => line.Contains(near, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }
}
