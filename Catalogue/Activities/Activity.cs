using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities;

/// <summary>One thing people can take part in. What is not known is null, empty or named unknown, and is told as unknown; nothing is guessed.</summary>
public sealed record Activity
{
    /// <summary>Its id within the municipality: lower-case letters, digits and hyphens; stays the same when the title changes.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the municipality it stands under.</summary>
    public required string Municipality { get; init; }

    /// <summary>What it is called.</summary>
    public required ActivityText Title { get; init; }

    /// <summary>What one does there; null when nobody has told.</summary>
    public ActivityText? Description { get; init; }

    /// <summary>Whether it is an offer that may be shown as one.</summary>
    public required ActivityStatus Status { get; init; }

    /// <summary>The ids of <see cref="ActivityKinds"/> it belongs to, the foremost first; at least one.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Who it is for.</summary>
    public Audience Audience { get; init; } = Audience.Unknown;

    /// <summary>Who holds it; null when unknown.</summary>
    public Organiser? Organiser { get; init; }

    /// <summary>Where it is; null when unknown.</summary>
    public Place? Place { get; init; }

    /// <summary>What it costs.</summary>
    public Price Price { get; init; } = Price.Unknown;

    /// <summary>When it is.</summary>
    public Schedule Schedule { get; init; } = Schedule.Unknown;

    /// <summary>The tags of the languages it is held in; empty when unknown.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The tags of the other languages somebody there speaks; empty when unknown.</summary>
    public IReadOnlyList<string> Spoken { get; init; } = [];

    /// <summary>Whether and how one signs up.</summary>
    public SignUp SignUp { get; init; } = SignUp.Unknown;

    /// <summary>How one gets there, in bokmål; null when unknown.</summary>
    public string? Transport { get; init; }

    /// <summary>How one gets in and whom one asks for, in bokmål; null when unknown.</summary>
    public string? Access { get; init; }

    /// <summary>What it is like for people with impairments.</summary>
    public Accessibility Accessibility { get; init; } = Accessibility.Unknown;

    /// <summary>Where the claim comes from; null when the row was written without one.</summary>
    public ActivitySource? Source { get; init; }

    /// <summary>The role, never the name, of who keeps this entry right; null when nobody has taken it.</summary>
    public string? Owner { get; init; }

    /// <summary>The day on which a person last confirmed it; null when nobody has.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Where it was imported from; null when it was written here.</summary>
    public ActivityOrigin? Origin { get; init; }

    /// <summary>The last day on which it was known to be true: when it was checked, else the date of its source; null when neither is known.</summary>
    public DateOnly? KnownOn => Checked ?? Source?.Date;

    /// <summary>Whether nobody has confirmed it for twelve months, so that it is told with its year and "ask before you go".</summary>
    /// <param name="today">The day in Europe/Oslo.</param>
    public bool IsUnconfirmed(DateOnly today) => KnownOn is not { } known || known.AddMonths(12) < today;
}
