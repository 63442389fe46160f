namespace ChatBot.Catalogue.Activities;

/// <summary>A text of an activity: bokmål, which is the source, and translations.</summary>
/// <param name="Bokmal">The text in bokmål.</param>
/// <param name="Translations">By language tag; a language that is missing is told in bokmål.</param>
public sealed record ActivityText(string Bokmal, IReadOnlyDictionary<string, ActivityTranslation> Translations)
{
    private static readonly IReadOnlyDictionary<string, ActivityTranslation> None = new Dictionary<string, ActivityTranslation>(0);

    /// <summary>A text that is not translated yet.</summary>
    public static ActivityText Of(string bokmal) => new(bokmal, None);

    /// <summary>The text in a language, or in bokmål when there is none.</summary>
    /// <param name="tag">The language's tag.</param>
    public string In(string tag) => Translations.TryGetValue(tag, out var translation) ? translation.Text : Bokmal;
}

/// <summary>One translation and how far it can be trusted.</summary>
/// <param name="Text">The text.</param>
/// <param name="State">Who made it.</param>
public sealed record ActivityTranslation(string Text, ActivityTranslationState State);

/// <summary>How a translation came to be.</summary>
public enum ActivityTranslationState
{
    /// <summary>A machine made it and no person who speaks the language has read it.</summary>
    Machine,

    /// <summary>A person who speaks the language has written or read it.</summary>
    Reviewed,

    /// <summary>The text in bokmål has changed since it was made.</summary>
    Stale,
}
