using System.Text.Json.Serialization;
using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Grants;

/// <summary>Money that can be applied for. Its facts are here; what is said of it in words are texts, by its id.</summary>
public sealed record Grant
{
    /// <summary>The id, in small letters, such as <c>bufdir-inclusion</c>. A municipality's grant with a national id takes that one's place there.</summary>
    public required string Id { get; init; }

    /// <summary>The official name, in bokmål: it is what one looks for on the giver's page, in every language.</summary>
    public required string Name { get; init; }

    /// <summary>A shorter form of the name for lists and text messages; null where the name is short.</summary>
    public string? ShortName { get; init; }

    /// <summary>What it is called in a list.</summary>
    [JsonIgnore]
    public string Called => ShortName ?? Name;

    /// <summary>Who gives the money.</summary>
    public required GrantLevel Level { get; init; }

    /// <summary>Who may apply.</summary>
    public required IReadOnlyList<ApplicantKind> Applicants { get; init; }

    /// <summary>How an applicant must be registered.</summary>
    public required GrantRegistration Registration { get; init; }

    /// <summary>The counties in which it is given, by the first two digits of a municipality's number; empty for the whole country.</summary>
    public IReadOnlyList<string> Counties { get; init; } = [];

    /// <summary>For whom the money is to be used; empty for anybody.</summary>
    public IReadOnlyList<GrantAudience> For { get; init; } = [];

    /// <summary>What kinds of things it is for; empty for any.</summary>
    public IReadOnlyList<GrantTheme> Themes { get; init; } = [];

    /// <summary>The money, with the year it is from; null when nothing dated is known.</summary>
    public GrantAmount? Amount { get; init; }

    /// <summary>Where one applies and asks.</summary>
    public required GrantPlace Apply { get; init; }

    /// <summary>The day of every year on which a report is due; null when none is known.</summary>
    public AnnualDay? ReportBy { get; init; }

    /// <summary>The deadlines; never empty, for one that is not known is <see cref="DeadlineKind.Unknown"/>.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>Where this is from.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>Staff's confirmation; null in what is shipped.</summary>
    public StaffCheck? Checked { get; init; }

    /// <summary>The topic whose text tells more of it; null when there is none.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether it is given in a municipality.</summary>
    /// <param name="number">The municipality's official number, such as 5007.</param>
    public bool IsGivenIn(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Counties.Count == 0 || Counties.Any(county => number.StartsWith(county, StringComparison.Ordinal));
    }
}
