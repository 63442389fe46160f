namespace ChatBot.Catalogue.Activities.Export;

/// <summary>Which of a municipality's offers are asked for by the query of an address. A condition that is null or empty is not asked.</summary>
public sealed record ActivityFilter
{
    /// <summary>One activity.</summary>
    public string? Id { get; init; }

    /// <summary>Kinds, any of which will do.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The age of who shall go; what takes an unknown age is in.</summary>
    public int? Age { get; init; }

    /// <summary>Whether it must be free.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether it must be made for people who are new in Norway.</summary>
    public bool ForNewcomers { get; init; }

    /// <summary>The offers among activities that are asked for, in their order. Nothing but an offer ever is.</summary>
    public IEnumerable<Activity> Of(IEnumerable<Activity> activities) => activities.Where(activity =>
        activity.Status == ActivityStatus.Offer
        && (Id is null || activity.Id == Id)
        && (Kinds.Count == 0 || activity.Kinds.SelectMany(ActivityKinds.WithWider).Any(Kinds.Contains))
        && (Age is not { } age || activity.Audience.Ages is not { } ages || ages.Take(age))
        && (!IsFree || activity.Price.Kind == PriceKind.Free)
        && (!ForNewcomers || activity.Audience.Newcomers));
}
