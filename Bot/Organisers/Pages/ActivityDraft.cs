using ChatBot.Bot.Staff;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Editing.Activities;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>What stands in the form: as typed, as cells, and what is wrong with it.</summary>
/// <param name="Cells">The cells that an organiser writes, by column.</param>
/// <param name="Faults">What is wrong, by column.</param>
internal sealed record ActivityDraft(IReadOnlyDictionary<string, string> Cells, IReadOnlyDictionary<string, string> Faults)
{
    /// <summary>An empty form.</summary>
    public static ActivityDraft Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    private static readonly IReadOnlyList<ActivityField> Fields = [ActivityField.KindsField, .. ActivityField.All];

    /// <summary>The form of a row as it stands, or with what was proposed for it.</summary>
    public static ActivityDraft Of(ActivityRow? row, IReadOnlyDictionary<string, string>? proposed = null) => new(
        Fields.ToDictionary(field => field.Column, field => proposed?.GetValueOrDefault(field.Column) ?? row?[field.Column] ?? "", StringComparer.Ordinal), Empty.Faults);

    /// <summary>Reads a form that was sent.</summary>
    /// <param name="form">The form.</param>
    /// <param name="row">The row it corrects; null when it is a new one.</param>
    /// <param name="edit">Knows what is wrong with a row.</param>
    /// <param name="say">The language of the page.</param>
    public static ActivityDraft Read(StaffForm form, ActivityRow? row, ActivityEdit edit, Tongue say)
    {
        var cells = Fields.ToDictionary(field => field.Column, field => OneLine(form[field.Name] ?? "", field), StringComparer.Ordinal);
        Dictionary<string, string> faults = new(StringComparer.Ordinal);
        foreach (var field in Fields.Where(field => cells[field.Column].Length > field.Most)) faults[field.Column] = FieldFaults.TooLong(field.Most, cells[field.Column].Length, say);
        Dictionary<string, string> whole = row is null ? new(StringComparer.Ordinal) { [ActivityColumns.Id] = "ny", [ActivityColumns.Status] = "tilbud" } : new(row.Cells, StringComparer.Ordinal);
        foreach (var (column, text) in cells) whole[column] = text;
        foreach (var fault in edit.FaultsOf(row, whole).Concat(edit.FaultsOf(row, Named(whole))))
            if (FieldFaults.Say(fault, cells, say) is var (field, told)) faults.TryAdd(field.Column, told);
        return new(cells, faults);
    }

    /// <summary>What differs from a row.</summary>
    public Dictionary<string, string> ChangesTo(ActivityRow? row) =>
        Cells.Where(cell => row is null ? cell.Value.Length > 0 : row[cell.Key] != cell.Value && !IsSameList(row[cell.Key], cell)).ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);

    // A row without a name or a kind is read no further; all that is wrong is told at once.
    private static Dictionary<string, string> Named(Dictionary<string, string> whole)
    {
        Dictionary<string, string> named = new(whole, StringComparer.Ordinal) { [ActivityColumns.Kinds] = ActivityKinds.All[0].Name };
        if (whole[ActivityColumns.Title].Length == 0) named[ActivityColumns.Title] = ActivityKinds.All[0].Name;
        return named;
    }

    // The ticks come in the order of the form, which says nothing.
    private static bool IsSameList(string before, KeyValuePair<string, string> cell) =>
        cell.Key == ActivityColumns.Kinds && Parts(before).SetEquals(Parts(cell.Value));

    private static HashSet<string> Parts(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    // A row is a line; in a schedule a line break divides clauses.
    private static string OneLine(string text, ActivityField field)
    {
        var lines = text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Ticks come with a comma alone between them.
        if (field == ActivityField.KindsField) lines = [.. lines.Select(line => line.Replace(",", ", ", StringComparison.Ordinal))];
        var joined = string.Join(field.Column == ActivityColumns.Schedule ? "; " : " ", lines.Select(line => field.Column == ActivityColumns.Schedule ? line.TrimEnd(';') : line));
        return TypedText.Line(joined);
    }
}
