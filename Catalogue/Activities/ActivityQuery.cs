namespace ChatBot.Catalogue.Activities;

/// <summary>What somebody asks for. A condition that is null or empty is not asked.</summary>
public sealed record ActivityQuery
{
    /// <summary>The kinds, any of which will do.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The first day it may be on; null for today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it may be on, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The days of the week it may be on; empty for any.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>The part of the day it may begin in.</summary>
    public TimeWindow? Time { get; init; }

    /// <summary>The age, in years, of who shall go.</summary>
    public int? Age { get; init; }

    /// <summary>Who shall go where no age is told: <c>children</c>, <c>youth</c> or <c>seniors</c>. Leaves out what takes none of them; unlike a kind it does not ask for what is made for them.</summary>
    public string? People { get; init; }

    /// <summary>The gender of who shall go. Leaves out what is limited to others; does not ask for what is limited to them.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The most it may cost, in øre; 0 asks for what is free.</summary>
    public int? MaxOre { get; init; }

    /// <summary>Words of the place: its name or address.</summary>
    public string? Place { get; init; }

    /// <summary>The tag of a language it is held in or that somebody there speaks.</summary>
    public string? Language { get; init; }

    /// <summary>Words of the organiser's name.</summary>
    public string? Organiser { get; init; }

    /// <summary>Words of its title or description, in any language.</summary>
    public string? Words { get; init; }

    /// <summary>Whether it shall be made for people who are new in Norway.</summary>
    public bool Newcomers { get; init; }

    /// <summary>Whether children and parents shall be able to come together.</summary>
    public bool Families { get; init; }

    /// <summary>The municipality, where a catalogue holds more than one; null for all it holds.</summary>
    public string? Municipality { get; init; }

    /// <summary>How many matches to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>The most matches to return.</summary>
    public int Take { get; init; } = 3;
}
