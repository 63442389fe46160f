using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Import;

/// <summary>Reads a table in the columns of <c>activities.csv</c> that somebody else filled in.</summary>
public static class TableImport
{
    private static readonly string[] Own = [ActivityColumns.Id, ActivityColumns.Owner, ActivityColumns.Checked, ActivityColumns.Origin, ActivityColumns.OriginId, ActivityColumns.OriginHash];

    /// <summary>Reads a table. Its <c>id</c> is the id at the source; a row without one is known by its title.</summary>
    /// <param name="table">The table.</param>
    /// <param name="kind">The kind of rows that name none; null to leave them out.</param>
    /// <exception cref="FormatException">It lacks the column of titles.</exception>
    public static ImportReading Read(ActivityTable table, string? kind)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Columns.Contains(ActivityColumns.Title, StringComparer.Ordinal)) throw new FormatException($"The first row must name the columns, \"{ActivityColumns.Title}\" among them. Known are: {string.Join(", ", ActivityColumns.All)}.");
        var (activities, notes) = (new Dictionary<string, ImportedActivity>(StringComparer.Ordinal), new List<ImportNote>());
        foreach (var unknown in table.Columns.Except(ActivityColumns.All, StringComparer.Ordinal).Where(column => column.Length > 0)) notes.Add(new("line 1", false, $"The column \"{unknown}\" is not known, so it is not taken over."));
        foreach (var row in table.Rows) Read(row, kind, activities, notes);
        return new([.. activities.Values], notes);
    }

    private static void Read(ActivityRow row, string? kind, Dictionary<string, ImportedActivity> activities, List<ImportNote> notes)
    {
        var (place, cells) = ($"line {row.Line}", new CellWriter());
        foreach (var column in ActivityColumns.All.Except(Own)) cells.Write(column, row[column]);
        if (row[ActivityColumns.Status].Length == 0) cells.Write(ActivityColumns.Status, "tilbud");
        if (row[ActivityColumns.Kinds].Length == 0) cells.Write(ActivityColumns.Kinds, kind);
        var id = row[ActivityColumns.Id].Length > 0 ? row[ActivityColumns.Id] : row[ActivityColumns.Title];
        // The row is held to the same rules as one that staff write; the id is given later.
        var reading = ActivityRows.Read(new(row.Line, null, new Dictionary<string, string>(cells.Cells, StringComparer.Ordinal) { [ActivityColumns.Id] = "x" }), "x", SchoolYears.Unknown);
        foreach (var fault in reading.Faults) notes.Add(new(place, reading.Activity is null, fault.ToString()));
        if (reading.Activity is null) return;
        if (!activities.TryAdd(id, new(id, place, cells.Cells))) notes.Add(new(place, true, $"\"{id}\" stands twice; the first row is taken."));
    }
}
