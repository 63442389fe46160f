using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Catalogue.Content;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Activities;

/// <summary>Merges a source into a municipality's table of activities.</summary>
/// <param name="municipality">The municipality's id.</param>
/// <param name="source">The name of the source.</param>
/// <param name="reading">What was read from it.</param>
/// <param name="isWhole">Whether it is all the source has.</param>
/// <param name="day">The Oslo date.</param>
public sealed class ActivityImport(string municipality, string source, ImportReading reading, bool isWhole, DateOnly day)
{
    /// <summary>What it would do to the content as it is.</summary>
    /// <param name="snapshot">The content.</param>
    /// <exception cref="FormatException">The table that is there cannot be read.</exception>
    public ActivityImportPlan Plan(ContentSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var path = ActivityContent.PathOf(municipality);
        var merge = ImportMerge.Of(Table(snapshot, path), source, reading, isWhole);
        if (merge.Changes.All(change => change.Kind is MergeKind.Unchanged or MergeKind.Conflict)) return new(merge.Changes, reading.Notes, [], path, null);
        var bytes = merge.Table.ToBytes();
        var after = ContentSnapshot.Of(new Dictionary<string, byte[]>(snapshot.Files, StringComparer.Ordinal) { [path] = bytes });
        var problems = ContentReading.Checked(after, day).NewSince(ContentReading.Checked(snapshot, day)).Where(problem => problem.Unit == municipality).ToList();
        return new(merge.Changes, reading.Notes, problems, path, bytes);
    }

    /// <summary>Writes it. The plan is made anew under the lock, so that nobody's edit in the meantime is written over.</summary>
    /// <param name="home">The home of the content.</param>
    /// <param name="by">The role of who imports; never a name.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    /// <returns>The plan, and what came of it: unchanged where the plan is refused.</returns>
    public async Task<(ActivityImportPlan? Plan, Publication Publication)> PublishAsync(ContentHome home, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(home);
        ActivityImportPlan? plan = null;
        var publication = await home.PublishAsync(by, $"import of activities ({municipality}, {source})", now =>
        {
            plan = Plan(now);
            return plan.IsRefused || plan.Bytes is null ? new Dictionary<string, byte[]?>() : new Dictionary<string, byte[]?> { [plan.Path] = plan.Bytes };
        }, cancellation);
        return (plan, publication);
    }

    private static ActivityTable Table(ContentSnapshot snapshot, string path)
    {
        if (!snapshot.Files.TryGetValue(path, out var bytes)) return ActivityTable.WithColumns(ActivityColumns.All);
        try
        {
            return ActivityTable.Parse(bytes);
        }
        catch (InvalidDataException fault)
        {
            throw new FormatException($"{path}: {fault.Message}", fault);
        }
    }
}
