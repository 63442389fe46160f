using System.Globalization;
using System.Text;
using ChatBot.Catalogue.Activities.Files;

namespace ChatBot.Catalogue.Activities.Import;

/// <summary>The table after an import, and what the import changes in it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Changes">What it changes, in the order of the source; what is gone comes last.</param>
public sealed record ImportMerge(ActivityTable Table, IReadOnlyList<MergeChange> Changes)
{
    private const string Past = "tidligere";

    /// <summary>Merges a source into a table by the ids of the source. What staff have edited by hand is never written over.</summary>
    /// <param name="table">The table as it is.</param>
    /// <param name="source">The name of the source: it stands in the column of origins.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="isWhole">Whether it is all the source has: then what it lacks is gone. Else only what it says is deleted is.</param>
    public static ImportMerge Of(ActivityTable table, string source, ImportReading reading, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(reading);
        var mine = table.Rows.Where(row => row[ActivityColumns.Origin] == source).ToLookup(row => row[ActivityColumns.OriginId], StringComparer.Ordinal);
        var ids = table.Rows.Select(row => row[ActivityColumns.Id]).ToHashSet(StringComparer.Ordinal);
        var (after, changes) = (table, new List<MergeChange>());
        foreach (var one in reading.Activities)
        {
            var here = mine[one.SourceId].FirstOrDefault();
            var hash = OriginHash.Of(column => one.Cells.GetValueOrDefault(column, ""));
            var id = here?[ActivityColumns.Id] ?? NewId(one.Cells[ActivityColumns.Title], ids);
            var kind = here is null ? MergeKind.New : here[ActivityColumns.OriginHash] == hash ? MergeKind.Unchanged : IsEdited(here) ? MergeKind.Conflict : MergeKind.Changed;
            changes.Add(new(kind, id, one.Cells[ActivityColumns.Title], kind == MergeKind.Unchanged ? [] : Differences(here, one.Cells)));
            if (kind is MergeKind.New or MergeKind.Changed) after = after.With(Row(here, id, source, one, hash));
        }

        // An event that could not be read this time is not gone.
        var there = reading.Activities.Select(one => one.SourceId).ToHashSet(StringComparer.Ordinal);
        foreach (var row in mine.SelectMany(rows => rows).Where(row => reading.Deleted.Contains(row[ActivityColumns.OriginId], StringComparer.Ordinal) || (isWhole && !there.Contains(row[ActivityColumns.OriginId]) && !reading.Notes.Any(note => note.IsLeftOut))))
        {
            if (row[ActivityColumns.Status] == Past) continue;
            var edited = IsEdited(row);
            changes.Add(new(edited ? MergeKind.Conflict : MergeKind.Gone, row[ActivityColumns.Id], row[ActivityColumns.Title], [new(ActivityColumns.Status, row[ActivityColumns.Status], Past)]));
            if (edited) continue;
            var cells = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal) { [ActivityColumns.Status] = Past };
            // The mark goes with it, so that it comes back as the source's own if the source has it again.
            cells[ActivityColumns.OriginHash] = OriginHash.Of(column => cells.GetValueOrDefault(column, ""));
            after = after.With(cells);
        }

        return new(after, changes);
    }

    private static bool IsEdited(ActivityRow row) => OriginHash.Of(column => row[column]) != row[ActivityColumns.OriginHash];

    private static List<CellChange> Differences(ActivityRow? here, IReadOnlyDictionary<string, string> there) =>
    [
        .. OriginHash.Columns.Select(column => new CellChange(column, here?[column] ?? "", there.GetValueOrDefault(column, ""))).Where(change => change.Here != change.There),
    ];

    private static Dictionary<string, string> Row(ActivityRow? here, string id, string source, ImportedActivity one, string hash)
    {
        var cells = new Dictionary<string, string>(one.Cells, StringComparer.Ordinal) { [ActivityColumns.Id] = id, [ActivityColumns.Origin] = source, [ActivityColumns.OriginId] = one.SourceId, [ActivityColumns.OriginHash] = hash };
        // What was confirmed was the row as it stood: a changed one is to be confirmed again.
        if (here?[ActivityColumns.Owner] is { Length: > 0 } owner) cells[ActivityColumns.Owner] = owner;
        return cells;
    }

    private static string NewId(string title, HashSet<string> taken)
    {
        const int longest = 60;
        var text = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) text.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != '-') text.Append('-');
        }

        var slug = text.ToString();
        slug = (slug.Length > longest ? slug[..longest] : slug).Trim('-');
        if (slug.Length == 0) slug = "aktivitet";
        var id = slug;
        for (var number = 2; !taken.Add(id); number++) id = $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}";
        return id;
    }
}
