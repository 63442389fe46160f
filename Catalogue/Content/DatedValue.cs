namespace ChatBot.Catalogue.Content;

/// <summary>What a named value is; it decides how the value is checked and written out.</summary>
public enum ValueKind
{
    /// <summary>A telephone number as people read it, such as "74 21 71 00".</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A host or address on the web, without scheme.</summary>
    Web,

    /// <summary>A street or postal address.</summary>
    Address,

    /// <summary>A name: of an office, a scheme, a municipality.</summary>
    Name,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>An age in years.</summary>
    Age,

    /// <summary>A number of hours.</summary>
    Hours,

    /// <summary>A number of months.</summary>
    Months,

    /// <summary>A number of years.</summary>
    Years,

    /// <summary>An amount of money in whole kroner.</summary>
    Amount,

    /// <summary>A date, ISO 8601; written out in the reader's language.</summary>
    Date,
}

/// <summary>One version of a named value: true from a day, until a day.</summary>
/// <param name="Value">The value as text.</param>
/// <param name="From">The first day on which it holds; null when it has held as long as we know.</param>
/// <param name="To">The last day on which it holds; null when no end is known.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Read">When the source was read.</param>
/// <param name="Checked">Staff's confirmation; null in what is shipped.</param>
public sealed record ValueVersion(string Value, DateOnly? From, DateOnly? To, LegalSource Source, DateOnly Read, StaffCheck? Checked = null);

/// <summary>A fact that stands once, under a name, with the dates between which each version holds.</summary>
/// <param name="Name">The name texts refer to, such as <c>phone.police</c>.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Versions">All versions, in no particular order; they do not overlap.</param>
public sealed record DatedValue(string Name, ValueKind Kind, IReadOnlyList<ValueVersion> Versions)
{
    /// <summary>The version in force on a day, or null when none is.</summary>
    public ValueVersion? On(DateOnly day)
    {
        foreach (var version in Versions)
            if ((version.From is null || version.From <= day) && (version.To is null || day <= version.To)) return version;
        return null;
    }

    /// <summary>The version in force on a day, or where none is, the one whose time is nearest. For words that must not have a hole; a rule of law asks <see cref="On"/>.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Null only when there is no version at all.</returns>
    public ValueVersion? Near(DateOnly day) => On(day) ?? Versions.MinBy(version => Distance(version, day));

    private static int Distance(ValueVersion version, DateOnly day) =>
        version.From is { } from && day < from ? from.DayNumber - day.DayNumber
        : version.To is { } to && day > to ? day.DayNumber - to.DayNumber
        : 0;
}
