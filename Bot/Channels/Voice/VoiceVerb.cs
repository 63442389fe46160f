namespace ChatBot.Bot.Channels.Voice;

/// <summary>One thing that happens in a call.</summary>
internal abstract record VoiceVerb
{
    /// <summary>A machine reads a text aloud.</summary>
    /// <param name="Language">The language as Twilio names it, such as <c>nb-NO</c>.</param>
    /// <param name="Text">What it reads.</param>
    internal sealed record Say(string Language, string Text) : VoiceVerb;

    /// <summary>A recording is played.</summary>
    /// <param name="Sound">Where it is.</param>
    internal sealed record Play(Uri Sound) : VoiceVerb;

    /// <summary>The call is passed on.</summary>
    /// <param name="Number">To this number.</param>
    internal sealed record Dial(string Number) : VoiceVerb;

    /// <summary>The call ends.</summary>
    internal sealed record Hangup : VoiceVerb;
}
