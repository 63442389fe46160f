using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Activities;

/// <summary>The rows of one organiser, as they stand in the file at this moment.</summary>
/// <param name="home">The home of the content.</param>
/// <param name="municipality">The municipality's id.</param>
/// <param name="years">Its school years.</param>
public sealed class OwnActivities(ContentHome home, string municipality, SchoolYears years)
{
    /// <summary>Whether a row is an organiser's own.</summary>
    /// <param name="row">The row.</param>
    /// <param name="organiser">The organiser's id: <see cref="PlainId"/> of the name.</param>
    public static bool IsOf(ActivityRow row, string organiser)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row[ActivityColumns.Organiser] is { Length: > 0 } name && PlainId.Of(name) == organiser;
    }

    /// <summary>All rows of the municipality.</summary>
    /// <exception cref="IOException">The file cannot be read just now.</exception>
    public IReadOnlyList<ActivityRow> Rows()
    {
        var path = Path.Combine(home.Root, ActivityContent.PathOf(municipality));
        if (!File.Exists(path)) return [];
        // A file is renamed into place, so that one file alone is always whole.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        try
        {
            return ActivityTable.Parse(bytes).Rows;
        }
        catch (InvalidDataException fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }

    /// <summary>An organiser's own, with the row each stands in; what staff took out of the offers is not among them.</summary>
    /// <param name="organiser">The organiser's id.</param>
    public IReadOnlyList<(ActivityRow Row, Activity Activity)> Of(string organiser) =>
    [
        .. from row in Rows()
           where IsOf(row, organiser)
           let activity = ActivityRows.Read(row, municipality, years).Activity
           where activity is { Status: ActivityStatus.Offer }
           select (row, activity),
    ];

    /// <summary>The names of all organisers who have a row, in order.</summary>
    public IReadOnlyList<string> Organisers() =>
        [.. Rows().Select(row => row[ActivityColumns.Organiser]).Where(name => name.Length > 0).DistinctBy(PlainId.Of).Order(StringComparer.OrdinalIgnoreCase)];
}
