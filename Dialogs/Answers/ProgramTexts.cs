namespace ChatBot.Dialogs.Answers;

/// <summary>All texts that the program itself says and that must therefore be there: its phrases, their words for a screen, the rights check, the activities and their poster, the grants and reminders, and what is heard by telephone.</summary>
public static class ProgramTexts
{
    private static readonly (string File, IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments)[] Files =
    [
        ("Answers/phrases.resx", PhraseKeys.Arguments),
        ("Answers/screen.resx", ScreenKeys.Arguments),
        ("Answers/rights.resx", RightsKeys.Arguments),
        ("Answers/activities.resx", ActivityKeys.Arguments),
        ("Answers/poster.resx", PosterKeys.Arguments),
        ("Answers/grantdialog.resx", GrantKeys.Arguments),
        ("Answers/reminders.resx", ReminderKeys.Arguments),
        ("Answers/voice.resx", VoiceKeys.Arguments),
    ];

    /// <summary>Every key, with the names of the arguments its text must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        Files.SelectMany(file => file.Arguments).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>The file in which the bokmål text of a key stands.</summary>
    public static string FileOf(string key) => Files.FirstOrDefault(file => file.Arguments.ContainsKey(key)).File ?? Files[0].File;
}
