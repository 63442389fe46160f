using System.Collections.Immutable;

namespace ChatBot.Catalogue.Rights;

/// <summary>What a person has told, as far as they have. Each fact may be unknown; there is nothing in it that says who they are.</summary>
public sealed record RightsFacts
{
    /// <summary>Nothing known.</summary>
    public static RightsFacts Nothing { get; } = new();

    /// <summary>Why the person is in Norway.</summary>
    public StayReason Reason { get; init; }

    /// <summary>Whom a family member joined.</summary>
    public JoinedPerson Joined { get; init; }

    /// <summary><see cref="RightsFact.SponsorSettledUnder5Years"/>; null when not known.</summary>
    public bool? SponsorSettledUnder5Years { get; init; }

    /// <summary>When the first permit of this kind was granted; none when there is no permit.</summary>
    public DateAnswer PermitDate { get; init; }

    /// <summary>When the person came, if after the permit; none when they were here before it.</summary>
    public DateAnswer ArrivalDate { get; init; }

    /// <summary>Full years when the permit was granted; null when not known.</summary>
    public int? AgeAtPermit { get; init; }

    /// <summary>Full years on the day asked about; null when not known.</summary>
    public int? AgeNow { get; init; }

    /// <summary>When the municipality offered a start; none when it has not.</summary>
    public DateAnswer OfferDate { get; init; }

    /// <summary>When the training started; none when it has not.</summary>
    public DateAnswer StartDate { get; init; }

    /// <summary><see cref="RightsFact.UpperSecondary"/>; null when not known.</summary>
    public bool? UpperSecondary { get; init; }

    /// <summary><see cref="RightsFact.SettledByAgreement"/>; null when not known.</summary>
    public bool? SettledByAgreement { get; init; }

    /// <summary>Since when they have lived in a municipality; none when they have not.</summary>
    public DateAnswer SettledSince { get; init; }

    /// <summary><see cref="RightsFact.Job30Hours"/>; null when not known.</summary>
    public bool? Job30Hours { get; init; }

    /// <summary><see cref="RightsFact.Registered"/>; null when not known.</summary>
    public bool? Registered { get; init; }

    /// <summary><see cref="RightsFact.LeadsToPermanent"/>; null when not known.</summary>
    public bool? LeadsToPermanent { get; init; }

    /// <summary><see cref="RightsFact.InReception"/>; null when not known.</summary>
    public bool? InReception { get; init; }

    /// <summary>The circumstances told.</summary>
    public ImmutableHashSet<RightsFlag> Flags { get; init; } = [];

    /// <summary>Whether a circumstance is told.</summary>
    public bool Has(RightsFlag flag) => Flags.Contains(flag);

    /// <summary>What is known of a fact, in words for a person who reads reasons; null when nothing is.</summary>
    public string? Tell(RightsFact fact) => fact switch
    {
        RightsFact.Reason => Reason == StayReason.Unknown ? null : FactNames.Of(Reason),
        RightsFact.Joined => Joined == JoinedPerson.Unknown ? null : FactNames.Of(Joined),
        RightsFact.SponsorSettledUnder5Years => Tell(SponsorSettledUnder5Years),
        RightsFact.PermitDate => Tell(PermitDate),
        RightsFact.ArrivalDate => Tell(ArrivalDate),
        RightsFact.AgeAtPermit => AgeAtPermit?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        RightsFact.AgeNow => AgeNow?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        RightsFact.OfferDate => Tell(OfferDate),
        RightsFact.StartDate => Tell(StartDate),
        RightsFact.UpperSecondary => Tell(UpperSecondary),
        RightsFact.SettledByAgreement => Tell(SettledByAgreement),
        RightsFact.SettledSince => Tell(SettledSince),
        RightsFact.Job30Hours => Tell(Job30Hours),
        RightsFact.Registered => Tell(Registered),
        RightsFact.LeadsToPermanent => Tell(LeadsToPermanent),
        RightsFact.InReception => Tell(InReception),
        _ => null,
    };

    private static string? Tell(bool? answer) => answer switch { true => "yes", false => "no", null => null };

    private static string? Tell(DateAnswer answer) => answer.IsUnknown ? null : answer.ToString();
}
