namespace ChatBot.Dialogs.Answers;

/// <summary>What is said in other words where there is a screen, in <c>Answers/screen.resx</c>: no word of a number that is texted, of a list that is
/// answered with a number, or of messages that go on until somebody says stop.</summary>
public static class ScreenKeys
{
    private const string Prefix = "Screen.";

    private static readonly IReadOnlyList<string> Worded =
    [
        PhraseKeys.NoticeFirst, PhraseKeys.HelpFoot, PhraseKeys.MunicipalityOther, PhraseKeys.StopDone, PhraseKeys.DeleteDone, PhraseKeys.AccessFoot, PhraseKeys.MenuHead,
        PhraseKeys.ClarifyHead, RightsKeys.Of("ask.reason"), RightsKeys.Of("ask.age"), "language-change.Sms", "help.Full", "thanks.Full", "privacy.Sms", "privacy.Full",
    ];

    private static readonly Dictionary<string, string> Screens = Worded.ToDictionary(key => key, key => Prefix + key, StringComparer.Ordinal);

    /// <summary>Every text that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        Screens.ToDictionary(entry => entry.Value, entry => PhraseKeys.Arguments.GetValueOrDefault(entry.Key, []), StringComparer.Ordinal);

    /// <summary>The key of what a screen shows in the place of a text; the text's own where it is the same everywhere.</summary>
    public static string Of(string key) => Screens.GetValueOrDefault(key, key);
}
