using System.Text;
using System.Text.Json;
using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers;

/// <summary>Reads the files of one unit and gathers their faults.</summary>
internal sealed class UnitReader(string unit, ContentSnapshot snapshot)
{
    private readonly List<ContentProblem> _problems = [];

    /// <summary>The faults so far.</summary>
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Whether a fault found so far refuses the unit.</summary>
    public bool IsRefused => _problems.Any(problem => problem.Effect == ProblemEffect.Blocks);

    /// <summary>Adds a fault that refuses the unit.</summary>
    public void Block(string code, string file, int? line, string message) => _problems.Add(new(unit, code, ProblemEffect.Blocks, file, line, message));

    /// <summary>Adds a fault that is told and goes live.</summary>
    public void Report(string code, string file, int? line, string message) => _problems.Add(new(unit, code, ProblemEffect.Reports, file, line, message));

    /// <summary>Adds a fault that refuses the unit, at the line where a place of a JSON file stands.</summary>
    public void BlockAt(string code, string file, string[] place, string message) => Block(code, file, LineOf(file, place), message);

    /// <summary>Adds a fault that is told and goes live, at the line where a place of a JSON file stands.</summary>
    public void ReportAt(string code, string file, string[] place, string message) => Report(code, file, LineOf(file, place), message);

    private int? LineOf(string file, string[] place) => snapshot.Files.TryGetValue(file, out var bytes) ? JsonPlace.LineOf(bytes, place) : null;

    /// <summary>Adds faults that were found elsewhere.</summary>
    public void Add(IEnumerable<ContentProblem> problems) => _problems.AddRange(problems);

    /// <summary>The text of a file that is there; null, and a fault, when it is not UTF-8.</summary>
    public string? Text(string path)
    {
        try
        {
            return snapshot.Text(path);
        }
        catch (DecoderFallbackException)
        {
            Block("C101", path, LineOfForeignByte(snapshot.Files[path]), "The file is not saved as UTF-8, so letters such as æ, ø, å would be lost. Open it in the program it was saved with and save it again as UTF-8.");
            return null;
        }
    }

    /// <summary>A JSON file; null, and a fault, when it is missing or malformed.</summary>
    public T? Json<T>(string path)
        where T : class
    {
        if (!snapshot.Files.ContainsKey(path))
        {
            Block("C103", path, null, "The file is missing. Put it back from the last good version; without it nothing of this unit can be taken into use.");
            return null;
        }
        if (Text(path) is not { } text) return null;
        try
        {
            return ContentJson.Read<T>(text);
        }
        catch (JsonException exception)
        {
            Block("C101", path, exception.LineNumber is { } line ? (int)line + 1 : null, $"The file cannot be read at {exception.Path ?? "its beginning"}: a comma, quotation mark or bracket is missing or too many, or a field is misspelt or has the wrong form. Undo the last change, or compare with the same place in another file.");
            return null;
        }
    }

    /// <summary>The texts of all languages in a folder: <c>name.resx</c> is bokmål, <c>name.uk.resx</c> Ukrainian.</summary>
    public Dictionary<string, AnswerFile> Answers(string folder, LanguageList languages)
    {
        var tables = new Dictionary<string, Dictionary<string, AnswerEntry>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in snapshot.Files.Where(file => IsIn(folder, file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var parts = Path.GetFileNameWithoutExtension(path).Split('.');
            var tag = parts.Length == 1 ? "nb" : parts[^1];
            if (languages.Find(tag) is null)
            {
                Report("C104", path, 1, $"'{tag}' is no language of Languages.json, so nobody would see these texts. Correct the file's name, or add the language.");
                continue;
            }
            if (!tables.TryGetValue(tag, out var table)) tables[tag] = table = new(StringComparer.Ordinal);
            ResxFile.Read(path, bytes, table, (effect, code, line, message) => _problems.Add(new(unit, code, effect, path, line, message)));
        }
        return TranslationStates.Mark(tables.ToDictionary(table => table.Key, table => new AnswerFile(table.Value), StringComparer.Ordinal), languages);
    }

    /// <summary>Named values by their name.</summary>
    public static IReadOnlyDictionary<string, DatedValue> Values(IReadOnlyDictionary<string, ValueEntry> entries) =>
        entries.ToDictionary(entry => entry.Key, entry => new DatedValue(entry.Key, entry.Value.Kind, entry.Value.Versions), StringComparer.Ordinal);

    private static int LineOfForeignByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!System.Text.Unicode.Utf8.IsValid(bytes[range])) return line;
            line++;
        }
        return line;
    }

    private static bool IsIn(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".resx", StringComparison.OrdinalIgnoreCase) && !path[folder.Length..].Contains('/');
}
