using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>A greeting is answered with who answers, and the menu.</summary>
internal sealed class GreetingDialog : IDialog
{
    /// <inheritdoc/>
    public string Topic => "greeting";

    /// <inheritdoc/>
    public Reply Complete(Reply answer, TurnContext turn) => answer with { Choices = MenuDialog.Choices(turn) };
}
