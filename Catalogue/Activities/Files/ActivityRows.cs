using ChatBot.Catalogue.Activities.Schedules;
using static ChatBot.Catalogue.Activities.Files.ActivityColumns;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>A row as an activity, and back.</summary>
public static class ActivityRows
{
    /// <summary>Reads a row. What is not understood is told as a fault and taken as unknown, never guessed.</summary>
    /// <param name="row">The row.</param>
    /// <param name="municipality">The id of the municipality whose table it stands in.</param>
    /// <param name="years">The municipality's school years.</param>
    /// <returns>No activity when id, title, status or kind is missing.</returns>
    public static ActivityReading Read(ActivityRow row, string municipality, SchoolYears years)
    {
        ArgumentNullException.ThrowIfNull(row);
        var reader = new RowReader(row);
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
            Organiser = OrganiserOf(row, reader),
            Place = row[ActivityColumns.Place].Length + row[Address].Length == 0 ? null : new(reader.Text(ActivityColumns.Place), reader.Text(Address)),
            Price = reader.Price(),
            Schedule = reader.Schedule(years),
            Languages = reader.Languages(ActivityColumns.Languages),
            Spoken = reader.Languages(Spoken),
            SignUp = reader.SignUp(),
            Transport = reader.Text(Transport),
            Access = reader.Text(Access),
            Accessibility = new(reader.YesNo(StepFree), reader.Text(ActivityColumns.Accessibility)),
            Source = reader.Text(Source) is { } source ? new(source, reader.Text(SourceLink), reader.Date(SourceDate)) : null,
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
        if (id.Length is > 0 and <= 100 && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')) return id;
        reader.Fault("C302", Id, $"\"{id}\" is no id, so the row is left out. Write small letters a to z, digits and hyphens, such as sprakkafe-bibliotek, and never change it again.");
        return null;
    }

    private static string? TitleOf(ActivityRow row, RowReader reader)
    {
        if (row[Title].Length > 0) return reader.Text(Title);
        reader.Fault("C303", Title, "There is no title in bokmål, so the row is left out: people would see nothing. Write what the activity is called.");
        return null;
    }

    private static Organiser? OrganiserOf(ActivityRow row, RowReader reader)
    {
        var (phone, email, web) = (reader.Text(Phone), reader.Text(Email), reader.Text(Web));
        if (phone is not null && !Cells.IsPhone(phone))
        {
            reader.Fault("C311", Phone, $"\"{phone}\" is no telephone number, so it is not told. Write digits and spaces.");
            phone = null;
        }
        if (row[ActivityColumns.Organiser].Length > 0) return new(row[ActivityColumns.Organiser], phone, email, web);
        if (phone is not null || email is not null || web is not null)
            reader.Fault("C311", ActivityColumns.Organiser, "There is a number or an address, but not whose it is, so neither is told. Write the organiser's name.");
        return null;
    }
}
