using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>Help: the emergency numbers first, for a bare "help" may be a cry, then what the service does and its commands.</summary>
internal sealed class HelpDialog : IDialog
{
    /// <inheritdoc/>
    public string Topic => "help";

    /// <inheritdoc/>
    public Reply Complete(Reply answer, TurnContext turn) => answer with
    {
        Text = turn.Say(PhraseKeys.HelpText),
        Foot = turn.Say(PhraseKeys.HelpFoot),
        Details = $"{answer.Text}\n{answer.Details}",
    };
}
