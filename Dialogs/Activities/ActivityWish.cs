using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Activities;

/// <summary>What somebody looks for, as far as they have told. Small values and words of the catalogue: nothing that a person wrote.</summary>
internal sealed record ActivityWish
{
    /// <summary>Everything.</summary>
    public static readonly ActivityWish All = new();

    /// <summary>The kinds, any of which will do.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The first day; null for today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The part of the day.</summary>
    public DayPart? Part { get; init; }

    /// <summary>The age in years.</summary>
    public int? Age { get; init; }

    /// <summary>Whether children, youth or seniors shall go, where no age is told.</summary>
    public string? People { get; init; }

    /// <summary>Who shall go.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The most it may cost, in øre; 0 for what is free.</summary>
    public int? MaxOre { get; init; }

    /// <summary>Words of a place in the catalogue.</summary>
    public string? Place { get; init; }

    /// <summary>Words of an organiser in the catalogue.</summary>
    public string? Organiser { get; init; }

    /// <summary>Words of a title in the catalogue.</summary>
    public string? Words { get; init; }

    /// <summary>The tag of a language spoken there.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it shall be made for people who are new in Norway.</summary>
    public bool Newcomers { get; init; }

    /// <summary>Whether children and parents go together.</summary>
    public bool Families { get; init; }

    /// <summary>Whether it shall be near, and nobody has said to what: then they are asked for the place.</summary>
    public bool Near { get; init; }

    /// <summary>The question to the catalogue.</summary>
    /// <param name="skip">How many of the answers have been shown.</param>
    /// <param name="take">How many to show.</param>
    public ActivityQuery ToQuery(int skip, int take) => new()
    {
        Kinds = Kinds,
        From = From,
        Until = Until,
        Time = Part switch
        {
            DayPart.Morning => TimeWindow.Morning,
            DayPart.Noon => TimeWindow.Noon,
            DayPart.Afternoon => TimeWindow.Afternoon,
            DayPart.Evening or DayPart.Night => TimeWindow.Evening,
            _ => null,
        },
        Age = Age,
        People = Age is null ? People : null,
        Gender = Gender,
        MaxOre = MaxOre,
        Place = Place,
        Organiser = Organiser,
        Words = Words,
        Language = Language,
        Newcomers = Newcomers,
        Families = Families,
        Skip = skip,
        Take = take,
    };

    /// <summary>The wish without one condition.</summary>
    public ActivityWish Without(ActivityCondition condition) => condition switch
    {
        ActivityCondition.Kind => this with { Kinds = [] },
        ActivityCondition.Day => this with { From = null, Until = null },
        ActivityCondition.Time => this with { Part = null },
        ActivityCondition.Age => this with { Age = null, People = null },
        ActivityCondition.Gender => this with { Gender = null },
        ActivityCondition.Price => this with { MaxOre = null },
        ActivityCondition.Place => this with { Place = null },
        ActivityCondition.Language => this with { Language = null },
        ActivityCondition.Organiser => this with { Organiser = null },
        ActivityCondition.Words => this with { Words = null },
        ActivityCondition.Newcomers => this with { Newcomers = false },
        ActivityCondition.Families => this with { Families = false },
        _ => this,
    };
}
