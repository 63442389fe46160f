using System.Buffers;
using ChatBot.Catalogue.Activities.Schedules;
using static ChatBot.Catalogue.Activities.Files.ActivityColumns;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>A row as an activity, and back.</summary>
public static class ActivityRows
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Reads a row. What is not understood is told as a fault and taken as unknown, never guessed.</summary>
    /// <param name="row">The row.</param>
    /// <param name="municipality">The id of the municipality whose table it stands in.</param>
    /// <param name="years">The municipality's school years.</param>
    /// <returns>No activity when id, title, status or kind is missing.</returns>
    public static ActivityReading Read(ActivityRow row, string municipality, SchoolYears years) => Read(row, municipality, new SharedParts(years, new()));

    /// <summary>Reads a row of a table whose rows share what is alike in them.</summary>
    internal static ActivityReading Read(ActivityRow row, string municipality, SharedParts shared)
    {
        ArgumentNullException.ThrowIfNull(row);
        var reader = new RowReader(row, shared);
        var (id, title, status, kinds) = (IdOf(row, reader), TitleOf(row, reader), reader.Status(), reader.Kinds());
        if (id is null || title is null || status is null || kinds.Count == 0) return new(null, reader.Faults);
        var activity = new Activity
        {
            Id = id,
            Municipality = municipality,
            Title = ActivityText.Of(title),
            Description = reader.Text(Description) is { } description ? ActivityText.Of(description) : null,
            Status = status.Value,
            Kinds = kinds,
            Audience = reader.Audience(),
            Organiser = reader.Organiser(),
            Place = row[ActivityColumns.Place].Length + row[Address].Length == 0 ? null : shared.One(new Place(reader.Text(ActivityColumns.Place), reader.Text(Address))),
            Price = reader.Price(),
            Schedule = reader.Schedule(),
            Languages = reader.Languages(ActivityColumns.Languages),
            Spoken = reader.Languages(Spoken),
            SignUp = reader.SignUp(),
            Transport = reader.Text(Transport),
            Access = reader.Text(Access),
            Accessibility = shared.One(new Accessibility(reader.YesNo(StepFree), reader.Text(ActivityColumns.Accessibility))),
            Source = reader.Text(Source) is { } source ? shared.One(new ActivitySource(source, reader.Text(SourceLink), reader.Date(SourceDate))) : null,
            Owner = reader.Text(Owner),
            Checked = reader.Date(Checked),
            Origin = row[Origin].Length == 0 ? null : new(row[Origin], row[OriginId], row[OriginHash]),
        };
        FreeText.Check(activity, reader);
        return new(activity, reader.Faults);
    }

    /// <summary>The cells of an activity, all columns of the table.</summary>
    /// <param name="activity">The activity; its translations stand in a table of their own.</param>
    public static IReadOnlyDictionary<string, string> Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return RowWriter.Cells(activity);
    }

    private static string? IdOf(ActivityRow row, RowReader reader)
    {
        var id = row[Id];
        if (id.Length is > 0 and <= 100 && !id.AsSpan().ContainsAnyExcept(Letters)) return id;
        reader.Fault("C302", Id, $"\"{id}\" is no id, so the row is left out. Write small letters a to z, digits and hyphens, such as sprakkafe-bibliotek, and never change it again.");
        return null;
    }

    private static string? TitleOf(ActivityRow row, RowReader reader)
    {
        if (row[Title].Length > 0) return reader.Text(Title);
        reader.Fault("C303", Title, "There is no title in bokmål, so the row is left out: people would see nothing. Write what the activity is called.");
        return null;
    }
}
