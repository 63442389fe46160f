namespace ChatBot.Catalogue.Grants;

/// <summary>A grant that fits a wish, why, and what is missing first.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="ForWhom">Whether the grant names those it is to be for.</param>
/// <param name="ForWhat">The kinds of things wished for that the grant names.</param>
/// <param name="Missing">What must be put right before one can apply, and last what to ask; empty when nothing stands in the way.</param>
public sealed record GrantFit(Grant Grant, bool ForWhom, IReadOnlyList<GrantTheme> ForWhat, IReadOnlyList<GrantObstacle> Missing)
{
    /// <summary>Whether one can apply as one is, as far as is known.</summary>
    public bool IsReady => Missing.All(obstacle => obstacle == GrantObstacle.AskRegistration);

    /// <summary>The grants that fit: those first that name the most of what was wished for and ask for the least, of equals the nearest giver's, then by deadline.</summary>
    /// <param name="grants">The grants to choose from.</param>
    /// <param name="wish">What was told.</param>
    /// <param name="today">The day in Oslo.</param>
    public static IReadOnlyList<GrantFit> Among(IEnumerable<Grant> grants, GrantWish wish, DateOnly today) =>
        [.. grants.Select(grant => Of(grant, wish)).OfType<GrantFit>().OrderBy(fit => fit.Balance)
            .ThenByDescending(fit => fit.Grant.Level).ThenBy(fit => GrantCalendar.Next(fit.Grant, today).Date ?? DateOnly.MaxValue).ThenBy(fit => fit.Grant.Id, StringComparer.Ordinal)];

    // Money meant for those people is worth a form to fill in, and more than money for that kind of thing.
    private int Balance => Missing.Sum(Weight) - (ForWhom ? 2 : 0) - ForWhat.Count;

    /// <summary>How a grant fits a wish; null when it is for other people or other things.</summary>
    public static GrantFit? Of(Grant grant, GrantWish wish)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(wish);
        if (wish.Who == ApplicantKind.PublicBody && !grant.Applicants.Contains(ApplicantKind.PublicBody)) return null;
        var forWhom = grant.For.Contains(wish.For);
        if (grant.For.Count > 0 && !forWhom && !grant.For.Contains(GrantAudience.Everybody)) return null;
        List<GrantTheme> forWhat = [.. wish.Themes.Where(grant.Themes.Contains)];
        if (grant.Themes.Count > 0 && wish.Themes.Count > 0 && forWhat.Count == 0) return null;
        return new(grant, forWhom, forWhat, [.. MissingOf(grant, wish)]);
    }

    private static IEnumerable<GrantObstacle> MissingOf(Grant grant, GrantWish wish)
    {
        // One of some friends can apply where a person can, and a person needs no register.
        if (wish.Who is ApplicantKind.Person or ApplicantKind.Group && grant.Applicants.Contains(ApplicantKind.Person)) yield break;
        if (!grant.Applicants.Contains(wish.Who))
        {
            if (!grant.Applicants.Contains(ApplicantKind.Organisation))
            {
                yield return grant.Applicants.Contains(ApplicantKind.PublicBody) ? GrantObstacle.PublicBody : GrantObstacle.CourseProvider;
                yield break;
            }
            yield return GrantObstacle.Organisation;
        }
        if (wish.Who == ApplicantKind.PublicBody) yield break;
        if (Registration(grant.Registration, wish.Registered) is { } obstacle) yield return obstacle;
    }

    private static GrantObstacle? Registration(GrantRegistration wanted, GrantRegistration has) => (wanted, has) switch
    {
        (GrantRegistration.None, _) or (_, GrantRegistration.VoluntaryRegister) => null,
        (GrantRegistration.OrganisationNumber, GrantRegistration.OrganisationNumber) => null,
        (GrantRegistration.Unknown, _) => GrantObstacle.AskRegistration,
        (GrantRegistration.OrganisationNumber, _) => GrantObstacle.Number,
        _ => GrantObstacle.Register,
    };

    // What only asks a question is nearer than what asks for a form, and that nearer than what asks for others.
    private static int Weight(GrantObstacle obstacle) => obstacle switch
    {
        GrantObstacle.AskRegistration => 1,
        GrantObstacle.Number or GrantObstacle.Register => 2,
        GrantObstacle.Organisation => 4,
        _ => 8,
    };
}
