using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Rights;

/// <summary>The law as dated data: the wordings of the laws, the numbers and dates of their rules, and the decision table.</summary>
/// <param name="Values">The parameters by name.</param>
/// <param name="Laws">The laws by the short name that sections begin with.</param>
/// <param name="Table">The decision table.</param>
/// <param name="Meanings">What each parameter is, in plain words, by its name.</param>
public sealed record RightsParameters(
    IReadOnlyDictionary<string, DatedValue> Values, IReadOnlyDictionary<string, DatedValue> Laws, RightsTable Table, IReadOnlyDictionary<string, string> Meanings)
{
    /// <summary>How long after a text was read, or confirmed by staff, an answer may rest on it: twelve months.</summary>
    public const int MonthsOfTrust = 12;

    /// <summary>The day from which a version is trusted: the later of when it was read and when staff confirmed it.</summary>
    public static DateOnly LastRead(ValueVersion version) => version.Checked is { } check && check.Date > version.Read ? check.Date : version.Read;

    /// <summary>Whether a value can be used for a question about a day.</summary>
    public static LawStanding StandingOf(DatedValue value, DateOnly on) =>
        value.On(on) is not { } version ? LawStanding.NotInForce
        : DayRange.Later(LastRead(version), MonthsOfTrust) < on ? LawStanding.ReadTooLongAgo
        : LawStanding.Stands;

    /// <summary>A number of the law on a day; null when no version is in force.</summary>
    public int? Number(string name, DateOnly on) =>
        Values[name].On(on) is { } version ? int.Parse(version.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>A date of the law on a day; null when no version is in force.</summary>
    public DateOnly? Date(string name, DateOnly on) =>
        Values[name].On(on) is { } version ? DateOnly.ParseExact(version.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The law that a section belongs to: <c>il</c> for <c>il § 26(5)</c>.</summary>
    /// <exception cref="KeyNotFoundException">No law begins the section; content that was checked has none such.</exception>
    public DatedValue LawOf(string section) => Laws[NameOf(section)];

    /// <summary>A section with its law, link and the date of the wording in force on a day; null when the law is not in force.</summary>
    public LegalSource? SourceOf(string section, DateOnly on) =>
        LawOf(section).On(on)?.Source is { } law ? law with { Section = section[NameOf(section).Length..].Trim() is { Length: > 0 } part ? part : null } : null;

    /// <summary>The short name of the law a section begins with.</summary>
    internal static string NameOf(string section) => section.Split(' ')[0];

    /// <summary>The parameters that the rules ask for.</summary>
    public static ImmutableHashSet<string> Required { get; } = [.. ParameterNames.All];

    /// <summary>The laws whose sections rules name.</summary>
    public static ImmutableHashSet<string> RequiredLaws { get; } = ["il", "if", "introl.", "oppl"];
}
