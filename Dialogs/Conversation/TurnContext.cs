using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What a dialog may use while it makes one reply. Lives for one turn.</summary>
public sealed class TurnContext
{
    /// <summary>Gathers what a turn may use.</summary>
    public TurnContext(Knowledge knowledge, ConversationSettings settings, InboundMessage message, ConversationState before, DateTimeOffset now, Language language)
    {
        Knowledge = knowledge;
        Settings = settings;
        Message = message;
        Before = before;
        Now = now;
        Language = language;
        Here = knowledge.Content.Municipalities[message.Municipality];
        Today = OsloTime.DayOf(now);
    }

    /// <summary>The knowledge of this turn.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The limits.</summary>
    public ConversationSettings Settings { get; }

    /// <summary>The message.</summary>
    public InboundMessage Message { get; }

    /// <summary>The state before the turn.</summary>
    public ConversationState Before { get; }

    /// <summary>The instant of the turn.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The Oslo date of the turn.</summary>
    public DateOnly Today { get; }

    /// <summary>The language to reply in.</summary>
    public Language Language { get; }

    /// <summary>The municipality texted.</summary>
    public MunicipalContent Here { get; }

    /// <summary>The same turn in another language.</summary>
    public TurnContext In(Language language) => new(Knowledge, Settings, Message, Before, Now, language);

    /// <summary>The same turn for a text that is handed on to somebody else: a dialog gives its general answer there, and asks nothing.</summary>
    /// <param name="onScreen">Whether it is shown on a screen; a text message otherwise.</param>
    public TurnContext HandedOn(bool onScreen) => new(Knowledge, Settings, Message with { OthersRead = true, OnScreen = onScreen }, Before, Now, Language);

    /// <summary>A text in the reply's language, in a screen's words where there is one.</summary>
    public AnswerText Get(string key, IReadOnlyDictionary<string, string>? arguments = null) =>
        Here.Answers.Get(Message.OnScreen ? ScreenKeys.Of(key) : key, Language, Today, arguments);

    /// <summary>A phrase in the reply's language.</summary>
    public string Say(string key) => Get(key).Text;

    /// <summary>A phrase in the reply's language, with an argument filled in.</summary>
    public string Say(string key, string argument, string value) =>
        Get(key, new Dictionary<string, string>(1) { [argument] = value }).Text;

    /// <summary>A phrase in the reply's language, with arguments filled in.</summary>
    public string Say(string key, IReadOnlyDictionary<string, string> arguments) => Get(key, arguments).Text;

    /// <summary>The hints for "more", "back" and "menu".</summary>
    public ReplyHints Hints() => new(Say(PhraseKeys.HintMore), Say(PhraseKeys.HintBack), Say(PhraseKeys.HintMenu));

    /// <summary>The title of a topic in the reply's language.</summary>
    public string TitleOf(string topic) => Here.Answers.Get($"{topic}.Title", Language, Today).Text;
}
