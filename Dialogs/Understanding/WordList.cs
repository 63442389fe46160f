namespace ChatBot.Dialogs.Understanding;

/// <summary>A command a person can give in any conversation.</summary>
public enum Command
{
    /// <summary>No more messages.</summary>
    Stop,

    /// <summary>Messages again.</summary>
    Start,

    /// <summary>What is this, how does it work.</summary>
    Help,

    /// <summary>Show the menu; also <c>0</c>.</summary>
    Menu,

    /// <summary>Go on; also <c>9</c>.</summary>
    More,

    /// <summary>Go back; also <c>8</c>.</summary>
    Back,

    /// <summary>Remove all that is held about me.</summary>
    Delete,

    /// <summary>Show what is held about me.</summary>
    Access,

    /// <summary>I want a human being.</summary>
    Person,

    /// <summary>The answer I got is wrong.</summary>
    Wrong,

    /// <summary>Empty the conversation, for the next one I help; where there is a screen.</summary>
    New,

    /// <summary>Show what I am reading, in another language beside; where there is a screen.</summary>
    Show,

    /// <summary>Remind me of what I am reading.</summary>
    Remind,

    /// <summary>Show my reminders, so that I can end them.</summary>
    Reminders,
}

/// <summary>The words of one language that are not answers: commands, yes and no, names of languages. From <c>Resources/Words/&lt;tag&gt;.json</c>.</summary>
/// <param name="Language">The tag of the language.</param>
/// <param name="Commands">The words of each command; a command counts only when it is the whole message.</param>
/// <param name="Yes">Words for yes.</param>
/// <param name="No">Words for no.</param>
/// <param name="DontKnow">Words for "I do not know".</param>
/// <param name="LanguageNames">What this language calls each of our languages, by tag, romanised forms included.</param>
/// <param name="InLanguage">Words that, before or after a language's name, ask for one answer in it: "på", "in", "по".</param>
public sealed record WordList(
    string Language, IReadOnlyDictionary<Command, IReadOnlyList<string>> Commands, IReadOnlyList<string> Yes, IReadOnlyList<string> No,
    IReadOnlyList<string> DontKnow, IReadOnlyDictionary<string, IReadOnlyList<string>> LanguageNames, IReadOnlyList<string> InLanguage);
