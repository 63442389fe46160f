using ChatBot.Editing.Translations;

namespace ChatBot.Editing.Coverage;

/// <summary>How a state is shown: a letter for those who see no colours, a name, and what it means.</summary>
public static class CoverageSigns
{
    /// <summary>One letter.</summary>
    public static char Sign(TextState state) => state switch
    {
        TextState.Source => 'b',
        TextState.Reviewed => 'R',
        TextState.Machine => 'm',
        TextState.Stale => 's',
        TextState.Fallback => 'f',
        _ => '-',
    };

    /// <summary>The name, as it also stands in spreadsheets and JSON.</summary>
    public static string Name(TextState state) => state.ToString().ToLowerInvariant();

    /// <summary>What it means, in a few words.</summary>
    public static string Meaning(TextState state) => state switch
    {
        TextState.Source => "the bokmål text, from which the others are made",
        TextState.Reviewed => "a person who reads the language has gone through it",
        TextState.Machine => "made by machine, or nobody has told who made it",
        TextState.Stale => "the bokmål text has changed since it was made",
        TextState.Fallback => "not translated: readers see another language, or the municipality's own bokmål text",
        _ => "not there: readers see the national bokmål text, or questions are not understood",
    };
}
