namespace ChatBot.Dialogs.Answers;

/// <summary>All texts that the program itself says and that must therefore be there: its phrases, the rights check, the activities and their poster.</summary>
public static class ProgramTexts
{
    /// <summary>Every key, with the names of the arguments its text must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        PhraseKeys.Arguments.Concat(RightsKeys.Arguments).Concat(ActivityKeys.Arguments).Concat(PosterKeys.Arguments).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>The file in which the bokmål text of a key stands.</summary>
    public static string FileOf(string key) => RightsKeys.Arguments.ContainsKey(key) ? "Answers/rights.resx" : ActivityKeys.Arguments.ContainsKey(key) ? "Answers/activities.resx"
        : PosterKeys.Arguments.ContainsKey(key) ? "Answers/poster.resx" : "Answers/phrases.resx";
}
