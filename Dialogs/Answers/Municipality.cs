namespace ChatBot.Dialogs.Answers;

/// <summary>One municipality, from its <c>municipality.json</c>; its facts are named values.</summary>
public sealed record Municipality
{
    /// <summary>The id, which is the name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>The official number, such as 5007.</summary>
    public required string Number { get; init; }

    /// <summary>The name, such as "Namsos kommune".</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is made up, and says so in every reply.</summary>
    public bool Fictional { get; init; }

    /// <summary>The role that keeps its content true; never a person. Null until there is one, and then it is not ready for residents.</summary>
    public string? Owner { get; init; }

    /// <summary>What people call it in a message.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its numbers for text messages, as +47….</summary>
    public IReadOnlyList<string> SmsNumbers { get; init; } = [];

    /// <summary>The tags of the languages that its newcomers most likely look for.</summary>
    public IReadOnlyList<string> OtherLanguages { get; init; } = [];

    /// <summary>The tags of the languages it has opened; none for all. Readers of another get the fallback, and are told so. Bokmål and what
    /// is about danger are always open.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Its offices, by id; <c>municipality</c> is the one that every other falls back to.</summary>
    public IReadOnlyDictionary<string, Office> Offices { get; init; } = new Dictionary<string, Office>();

    /// <summary>Lines that it adds to safety topics.</summary>
    public IReadOnlyList<AddedLine> SafetyLines { get; init; } = [];
}

/// <summary>An office one may be told to ask.</summary>
/// <param name="Name">Its name, in Norwegian, as on the door.</param>
/// <param name="Phone">The named value that holds its number; null when we know none.</param>
/// <param name="Web">The named value that holds its web page; null when we know none.</param>
public sealed record Office(string Name, string? Phone = null, string? Web = null)
{
    /// <summary>The id of the office that every other falls back to.</summary>
    public const string Switchboard = "municipality";

    /// <summary>The offices that national texts may name; a municipality that lacks one is asked at <see cref="Switchboard"/>.</summary>
    public static readonly IReadOnlyList<string> Known = [Switchboard, "adult-education", "refugee-service", "culture", "nav", "kindergarten", "school", "health", "housing", "library", "volunteer-centre"];
}

/// <summary>A line that a municipality adds to a safety topic; the national ones stay.</summary>
/// <param name="Topic">The safety topic.</param>
/// <param name="Line">The line.</param>
public sealed record AddedLine(string Topic, LineEntry Line);

/// <summary>A line as it stands in a file.</summary>
/// <param name="Phone">The named value that holds its number.</param>
/// <param name="Label">The phrase that names it; null when <paramref name="LabelText"/> does.</param>
/// <param name="LabelText">What it is called, by language tag; bokmål at least.</param>
/// <param name="Hours">When it is open; null for always.</param>
public sealed record LineEntry(string Phone, string? Label = null, IReadOnlyDictionary<string, string>? LabelText = null, HoursEntry? Hours = null);

/// <summary>Opening hours as they stand in a file.</summary>
/// <param name="Days"><c>Mon-Fri</c> or <c>Mon-Sun</c>.</param>
/// <param name="From">Opening time, Oslo.</param>
/// <param name="To">Closing time, Oslo.</param>
/// <param name="Confirmed">Whether somebody has confirmed them.</param>
public sealed record HoursEntry(string Days, TimeOnly From, TimeOnly To, bool Confirmed);
