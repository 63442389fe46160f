using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Activities;

/// <summary>Changes one row of a municipality's table of activities, and leaves all others letter by letter.</summary>
/// <param name="home">The home of the content.</param>
/// <param name="municipality">The municipality's id.</param>
/// <param name="years">Its school years.</param>
/// <param name="today">The Oslo date.</param>
public sealed class ActivityEdit(ContentHome home, string municipality, SchoolYears years, DateOnly today)
{
    /// <summary>Writes cells into a row that is there.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="by">Who does it: a role, or an organiser; never a person.</param>
    /// <param name="what">What is done, in a few words.</param>
    /// <param name="change">From the row as it stands under the lock, the cells that change, by column; null to leave it alone as if it were not there.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public Task<ActivityChange> ChangeAsync(string id, string by, string what, Func<ActivityRow, IReadOnlyDictionary<string, string>?> change, CancellationToken cancellation) =>
        WriteAsync(Changing(id, change), edit => home.PublishAsync(by, what, edit, cancellation));

    /// <summary>Writes what an organiser does to a date of their own.</summary>
    /// <param name="deed">What is done.</param>
    /// <param name="organiser">The organiser's name.</param>
    /// <param name="change">From the row as it stands under the lock, the cells that change, by column; null to leave it alone as if it were not there.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public Task<ActivityChange> ChangeOwnAsync(DateDeed deed, string organiser, Func<ActivityRow, IReadOnlyDictionary<string, string>?> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(deed);
        return WriteAsync(Changing(deed.Activity, change), edit => home.PublishOwnAsync(organiser, deed.ToString(), edit, cancellation));
    }

    /// <summary>Adds a row at the end. When its id is taken by a row that says something else it gets a number.</summary>
    /// <param name="by">Who does it: a role, or an organiser; never a person.</param>
    /// <param name="what">What is done, in a few words.</param>
    /// <param name="cells">The cells by column, the id among them.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public Task<ActivityChange> AddAsync(string by, string what, IReadOnlyDictionary<string, string> cells, CancellationToken cancellation) =>
        WriteAsync(table => (null, FreeId(table, cells)), edit => home.PublishAsync(by, what, edit, cancellation));

    /// <summary>What is wrong with a row as it would be that was not wrong with it before.</summary>
    /// <param name="before">The row as it stands; null when it is new.</param>
    /// <param name="cells">All its cells as they would be.</param>
    public IReadOnlyList<ActivityFault> FaultsOf(ActivityRow? before, IReadOnlyDictionary<string, string> cells)
    {
        var known = before is null ? [] : All(before).Select(Sign).ToHashSet();
        return [.. All(new(before?.Line ?? 0, null, cells)).Where(fault => !known.Contains(Sign(fault)))];
    }

    private static Func<ActivityTable, (ActivityRow? Before, IReadOnlyDictionary<string, string> Cells)?> Changing(string id, Func<ActivityRow, IReadOnlyDictionary<string, string>?> change) =>
        table => table.Rows.FirstOrDefault(row => row[ActivityColumns.Id] == id) is { } row && change(row) is { } cells ? (row, Merged(row, cells)) : null;

    private async Task<ActivityChange> WriteAsync(
        Func<ActivityTable, (ActivityRow? Before, IReadOnlyDictionary<string, string> Cells)?> edit, Func<Func<ContentSnapshot, IReadOnlyDictionary<string, byte[]?>>, Task<Publication>> publish)
    {
        var path = ActivityContent.PathOf(municipality);
        string? id = null;
        IReadOnlyList<ActivityFault> faults = [];
        var publication = await publish(now =>
        {
            var table = now.Files.TryGetValue(path, out var bytes) ? ActivityTable.Parse(bytes) : ActivityTable.WithColumns(ActivityColumns.All);
            (id, faults) = (null, []);
            if (edit(table) is not { } change) return NoChange;
            (id, faults) = (change.Cells[ActivityColumns.Id], FaultsOf(change.Before, change.Cells));
            return faults.Count > 0 || IsSame(change.Before, change.Cells) ? NoChange : new Dictionary<string, byte[]?> { [path] = table.With(change.Cells).ToBytes() };
        });
        return new(id, faults, publication);
    }

    private List<ActivityFault> All(ActivityRow row)
    {
        var reading = ActivityRows.Read(row, municipality, years);
        List<ActivityFault> faults = [.. reading.Faults];
        // What the passing of time makes wrong, but for "unconfirmed": who writes the row confirms it.
        if (reading.Activity is { } activity)
            faults.AddRange(DueActivities.Find(municipality, [activity], today).Where(problem => problem.Effect == ProblemEffect.Reports)
                .Select(problem => new ActivityFault(row.Line, problem.Code, ActivityColumns.Schedule, problem.Message)));
        return faults;
    }

    private static Dictionary<string, string> Merged(ActivityRow row, IReadOnlyDictionary<string, string> cells)
    {
        Dictionary<string, string> merged = new(row.Cells, StringComparer.Ordinal);
        foreach (var (column, text) in cells.Where(cell => cell.Key != ActivityColumns.Id)) merged[column] = text;
        return merged;
    }

    private static IReadOnlyDictionary<string, string> FreeId(ActivityTable table, IReadOnlyDictionary<string, string> cells)
    {
        for (var (id, number) = (cells[ActivityColumns.Id], 2); ; number++)
        {
            Dictionary<string, string> with = new(cells, StringComparer.Ordinal) { [ActivityColumns.Id] = id };
            // The same row again is the same press of the button again.
            if (table.Rows.FirstOrDefault(row => row[ActivityColumns.Id] == id) is not { } taken || IsSame(taken, with)) return with;
            id = $"{cells[ActivityColumns.Id]}-{number}";
        }
    }

    private static bool IsSame(ActivityRow? row, IReadOnlyDictionary<string, string> cells) =>
        row is not null && row.Cells.Keys.Union(cells.Keys).All(column => row[column] == (cells.TryGetValue(column, out var text) ? text.Trim() : ""));

    private static (string, string?, string) Sign(ActivityFault fault) => (fault.Code, fault.Column, fault.Message);

    private static readonly Dictionary<string, byte[]?> NoChange = [];
}
