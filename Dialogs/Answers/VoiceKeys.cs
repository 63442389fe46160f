namespace ChatBot.Dialogs.Answers;

/// <summary>What people hear who ring a number that answers text messages, in <c>Answers/voice.resx</c>. In languages that no machine speaks well it is what staff read aloud for a recording.</summary>
public static class VoiceKeys
{
    /// <summary>This number answers texts; 112 and 113.</summary>
    public const string Text = "voice.text";

    /// <summary>The call is passed on to the municipality.</summary>
    public const string Forward = "voice.forward";

    /// <summary>Every text that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        new[] { Text, Forward }.ToDictionary(key => key, _ => (IReadOnlyList<string>)[], StringComparer.Ordinal);
}
