using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>A topic whose answer is more than its text.</summary>
public interface IDialog
{
    /// <summary>The topic it belongs to.</summary>
    string Topic { get; }

    /// <summary>Completes the topic's plain answer with what only code can know: a list, a sentence to show.</summary>
    Reply Complete(Reply answer, TurnContext turn);
}
