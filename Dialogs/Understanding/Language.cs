namespace ChatBot.Dialogs.Understanding;

/// <summary>The writing systems we read.</summary>
public enum Script
{
    /// <summary>No letters at all.</summary>
    None,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Arabic letters, also those of Persian, Urdu and Sorani.</summary>
    Arabic,

    /// <summary>Ethiopic letters (Ge'ez script).</summary>
    Ethiopic,

    /// <summary>Any other writing system.</summary>
    Other,
}

/// <summary>A language we answer in. Our own type: .NET's culture data know no Dari and print its dates in another calendar.</summary>
/// <remarks>Two languages are equal when their tags are; the rest is data from <c>Resources/Languages.json</c>.</remarks>
public sealed class Language : IEquatable<Language>
{
    /// <summary>The tag, such as <c>nb</c>, <c>prs</c> or <c>ckb</c> (BCP 47).</summary>
    public required string Tag { get; init; }

    /// <summary>The language's name for itself: "українська".</summary>
    public required string OwnName { get; init; }

    /// <summary>A name in Latin letters that its speakers recognise and can text: "Ukrainska", "Tigrinya".</summary>
    public required string LatinName { get; init; }

    /// <summary>The name in each of our languages, by tag; used in notices such as "shown in Norwegian".</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The writing system of the texts we send.</summary>
    public required Script Script { get; init; }

    /// <summary>Whether the script runs from right to left.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>The tag of the language shown where a text is missing; null for bokmål.</summary>
    public required string? Fallback { get; init; }

    /// <summary>The twelve months of the Gregorian calendar as they stand in a date.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>How a date is written: <c>{d}</c>, <c>{month}</c>, <c>{y}</c>; always Gregorian, always ASCII digits.</summary>
    public required string DateFormat { get; init; }

    /// <summary>"Jeg trenger tolk. Jeg snakker …" in Norwegian, Latin letters; null for bokmål.</summary>
    public required string? InterpreterSentence { get; init; }

    /// <summary>The interpreter sentence as it sounds, in the language's own script; null where the reader reads Latin letters.</summary>
    public required string? InterpreterSounds { get; init; }

    /// <inheritdoc/>
    public bool Equals(Language? other) => other is not null && other.Tag == Tag;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Language);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Tag);

    /// <summary>The tag.</summary>
    public override string ToString() => Tag;
}
