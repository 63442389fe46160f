namespace ChatBot.Editing.Translations;

/// <summary>How far a text has come in one language; the worse a state, the later it stands.</summary>
public enum TextState
{
    /// <summary>The bokmål text, from which all others are made.</summary>
    Source,

    /// <summary>A person who reads the language has gone through it.</summary>
    Reviewed,

    /// <summary>Made by machine, or nobody has told who made it.</summary>
    Machine,

    /// <summary>The bokmål text has changed since it was made.</summary>
    Stale,

    /// <summary>Not translated: readers see another language, or the municipality's own bokmål text in place of the national one that it contradicts.</summary>
    Fallback,

    /// <summary>Not there: readers see the national bokmål text, and of example questions there are none.</summary>
    Missing,
}
