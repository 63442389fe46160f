using System.Collections.Immutable;
using ChatBot.Catalogue.Grants;

namespace ChatBot.Dialogs.Grants;

/// <summary>The search for grants that fit: at most four questions. What has been answered is the id of what is shown, so that nothing else need be remembered, and to go back is to show the id before.</summary>
/// <param name="Answers">The answers so far, in the order of the questions.</param>
/// <param name="Page">The page of the result, from 1.</param>
internal sealed record GrantSearch(ImmutableArray<string> Answers, int Page = 1)
{
    private const char Between = ',', BeforePage = ';';

    private const string Organisation = "organisation";

    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["who"] = [Organisation, "group", "person", "public"],
        ["registered"] = ["yes", "number", "none", "unknown"],
        ["for"] = ["children", "immigrants", "outsideWork", "everybody"],
        ["what"] = ["meetingPlace", "sport", "culture", "learning", "safety", "running", "other"],
    };

    /// <summary>A search that begins.</summary>
    public static readonly GrantSearch Begun = new([]);

    /// <summary>The question that is open; null when all are answered.</summary>
    public string? Open => Steps.Skip(Answers.Length).FirstOrDefault();

    /// <summary>The answers to the open question, in the order of their numbers.</summary>
    public IReadOnlyList<string> Offered => Open is { } step ? Choices[step] : [];

    // Only an organisation is asked for its register: some friends are in none.
    private IEnumerable<string> Steps => Answers is [Organisation, ..] ? ["who", "registered", "for", "what"] : ["who", "for", "what"];

    /// <summary>The search with an answer to the open question.</summary>
    public GrantSearch With(string answer) => this with { Answers = Answers.Add(answer), Page = 1 };

    /// <summary>What was told; null while a question is open.</summary>
    public GrantWish? Wish() => Open is not null ? null : new(WhoOf(Answers[0]), RegisteredOf(Answers), ForOf(Answers[^2]), ThemesOf(Answers[^1]));

    /// <summary>The search as the end of an id.</summary>
    public string Write() => string.Join(Between, Answers) + (Page > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{BeforePage}{Page}") : "");

    /// <summary>Reads it back; null when an answer is none.</summary>
    public static GrantSearch? Read(string text)
    {
        var parts = text.Split(BeforePage);
        if (parts.Length > 2) return null;
        var page = 1;
        if (parts.Length == 2 && (!int.TryParse(parts[1], out page) || page < 1)) return null;
        var search = Begun;
        foreach (var answer in parts[0].Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!search.Offered.Contains(answer)) return null;
            search = search.With(answer);
        }
        return search with { Page = page };
    }

    private static ApplicantKind WhoOf(string answer) => answer switch
    {
        Organisation => ApplicantKind.Organisation,
        "group" => ApplicantKind.Group,
        "person" => ApplicantKind.Person,
        _ => ApplicantKind.PublicBody,
    };

    private static GrantRegistration RegisteredOf(ImmutableArray<string> answers) => answers is not [Organisation, var registered, ..] ? GrantRegistration.None : registered switch
    {
        "yes" => GrantRegistration.VoluntaryRegister,
        "number" => GrantRegistration.OrganisationNumber,
        "none" => GrantRegistration.None,
        _ => GrantRegistration.Unknown,
    };

    private static GrantAudience ForOf(string answer) => answer switch
    {
        "children" => GrantAudience.Children,
        "immigrants" => GrantAudience.Immigrants,
        "outsideWork" => GrantAudience.OutsideWork,
        _ => GrantAudience.Everybody,
    };

    private static IReadOnlyList<GrantTheme> ThemesOf(string answer) => answer switch
    {
        "meetingPlace" => [GrantTheme.MeetingPlace],
        "sport" => [GrantTheme.Sport],
        "culture" => [GrantTheme.Culture],
        "learning" => [GrantTheme.Norwegian, GrantTheme.Work],
        "safety" => [GrantTheme.Health, GrantTheme.AgainstViolence],
        "running" => [GrantTheme.Running],
        _ => [],
    };
}
