using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Dialogs;

/// <summary>Reminders: who has some is shown them, who has none is told how to get one.</summary>
/// <remarks>What is done about them is in <c>Conversation/ReminderRule</c>, the words in <c>Reminders/ReminderReplies</c>.</remarks>
internal sealed class RemindersDialog : IDialog
{
    /// <summary>The topic that opens it.</summary>
    public const string TopicId = "reminders";

    /// <inheritdoc/>
    public string Topic => TopicId;

    /// <inheritdoc/>
    public Reply Complete(Reply answer, TurnContext turn)
    {
        var replies = new ReminderReplies(turn);
        if (turn.Message.CanBeReminded && ReminderRule.HeldBy(turn).Count > 0) return replies.List() with { Topic = TopicId };
        return ReminderTargets.ShownBy(turn.Before.Showing, turn)?.Event is { } shown ? answer with { Choices = [replies.Offer(shown.Key)] } : answer;
    }
}
