using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>The files of a municipality's activities.</summary>
public static class ActivityContent
{
    /// <summary>The activities: one a row.</summary>
    public const string FileName = "activities.csv";

    /// <summary>Their translations: one activity in one language a row.</summary>
    public const string TranslationsName = "activities.translations.csv";

    private static readonly string[] Required = [ActivityColumns.Id, ActivityColumns.Title, ActivityColumns.Status, ActivityColumns.Kinds];

    /// <summary>The path of the activities below the content root.</summary>
    public static string PathOf(string municipality) => $"Municipalities/{municipality}/{FileName}";

    /// <summary>The path of their translations below the content root.</summary>
    public static string TranslationsPathOf(string municipality) => $"Municipalities/{municipality}/{TranslationsName}";

    /// <summary>Reads a municipality's activities. A row that is no activity is left out and told; the rest goes in.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="years">Its school years.</param>
    /// <returns>The activities, none where there is no file; and all faults. A file that is no table refuses the unit.</returns>
    public static (IReadOnlyList<Activity> Activities, IReadOnlyList<ContentProblem> Problems) Read(ContentSnapshot files, string municipality, SchoolYears years) => Read(files, municipality, years, new());

    /// <summary>Reads a municipality's activities beside those of others, with whom it shares what schedules were read.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="years">Its school years.</param>
    /// <param name="texts">The schedules read so far.</param>
    /// <returns>As <see cref="Read(ContentSnapshot, string, SchoolYears)"/>.</returns>
    public static (IReadOnlyList<Activity> Activities, IReadOnlyList<ContentProblem> Problems) Read(ContentSnapshot files, string municipality, SchoolYears years, ScheduleTexts texts)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<ContentProblem> problems = [];
        List<Activity> activities = [];
        if (!Table(files, municipality, PathOf(municipality), Required, ActivityColumns.All, problems, table => activities = Rows(table, municipality, new(years, texts), problems))) return ([], problems);
        TranslationTable? translations = null;
        Table(files, municipality, TranslationsPathOf(municipality), ActivityColumns.OfTranslations, ActivityColumns.OfTranslations, problems,
            table => translations = new(table.Read(raw: false), activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal)));
        if (translations is null) return (activities, problems);
        problems.AddRange(translations.Faults.Select(fault => Problem(municipality, TranslationsPathOf(municipality), fault)));
        return ([.. activities.Select(translations.Join)], problems);
    }

    private static List<Activity> Rows(TableRows table, string municipality, SharedParts shared, List<ContentProblem> problems)
    {
        var path = PathOf(municipality);
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        List<Activity> activities = [];
        foreach (var row in table.Read(raw: false))
        {
            var reading = ActivityRows.Read(row, municipality, shared);
            foreach (var fault in reading.Faults) problems.Add(Problem(municipality, path, fault));
            if (reading.Activity is not { } activity) continue;
            if (lines.TryAdd(activity.Id, row.Line)) activities.Add(activity);
            else problems.Add(Problem(municipality, path, new(row.Line, "C302", ActivityColumns.Id, $"The id \"{activity.Id}\" stands on line {lines[activity.Id]} too; this row is left out. Give it an id of its own, or remove it.")));
        }
        return activities;
    }

    // False where there is no such file, or one that refuses the unit; then nothing that was read from it counts.
    private static bool Table(ContentSnapshot files, string unit, string path, IReadOnlyList<string> required, IReadOnlyList<string> known, List<ContentProblem> problems, Action<TableRows> read)
    {
        if (!files.Files.TryGetValue(path, out var bytes)) return false;
        var before = problems.Count;
        bool Refuse(string message)
        {
            problems.RemoveRange(before, problems.Count - before);
            problems.Add(new(unit, "C301", ProblemEffect.Blocks, path, 1, message));
            return false;
        }
        try
        {
            using var table = new TableRows(bytes);
            if (required.Where(column => !table.Columns.Contains(column, StringComparer.Ordinal)).ToList() is { Count: > 0 } missing)
                return Refuse($"The header row lacks {string.Join(", ", missing)}, so the rows cannot be read. Put the column names back: {string.Join(';', known)}.");
            problems.AddRange(table.Columns.Where(column => column.Length > 0 && !known.Contains(column, StringComparer.Ordinal)).Select(column =>
                new ContentProblem(unit, "C318", ProblemEffect.Reports, path, 1, $"\"{column}\" is no column we know, so nobody sees what stands in it. Correct the name, or move the text.")));
            read(table);
            return true;
        }
        catch (InvalidDataException fault)
        {
            return Refuse($"{fault.Message} Correct it, or undo the last change.");
        }
    }

    private static ContentProblem Problem(string unit, string path, ActivityFault fault) => new(unit, fault.Code, ProblemEffect.Reports, path, fault.Line, fault.ToString());
}
