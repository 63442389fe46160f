namespace ChatBot.Dialogs.Answers;

/// <summary>All texts that the program itself says and that must therefore be there: its phrases, their words for a screen, and the rights check.</summary>
public static class ProgramTexts
{
    /// <summary>Every key, with the names of the arguments its text must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        PhraseKeys.Arguments.Concat(RightsKeys.Arguments).Concat(ScreenKeys.Arguments).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>The file in which the bokmål text of a key stands.</summary>
    public static string FileOf(string key) =>
        RightsKeys.Arguments.ContainsKey(key) ? "Answers/rights.resx" : ScreenKeys.Arguments.ContainsKey(key) ? "Answers/screen.resx" : "Answers/phrases.resx";
}
