using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>A person is always offered: whom to call, and the sentence to say or show, as it is written and as it sounds.</summary>
internal sealed class TalkToPersonDialog : IDialog
{
    /// <inheritdoc/>
    public string Topic => "talk-to-person";

    /// <inheritdoc/>
    public Reply Complete(Reply answer, TurnContext turn)
    {
        if (turn.Language.InterpreterSentence is not { } sentence) return answer;
        var sounds = turn.Language.InterpreterSounds is { } spoken ? $"\n({spoken})" : "";
        return answer with { Foot = $"\"{sentence}\"{sounds}" };
    }
}
