using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rights;

namespace ChatBot.Dialogs;

/// <summary>The rights check: asks for what decides, says what the law gives, and forgets what was told.</summary>
/// <remarks>The questions are in <c>Rights/CheckQuestions</c>, what comes next in <c>Rights/RightsCheck</c>, and what the messages of a check do in <c>Conversation/RightsCheckRule</c>.</remarks>
internal sealed class RightsDialog : IDialog
{
    /// <summary>The topic that opens the check.</summary>
    public const string TopicId = "norwegian-right";

    /// <summary>The open question while a check is under way.</summary>
    public const string Question = "rights";

    /// <summary>Begins the id of a result that is shown, and of a choice.</summary>
    public const string Shown = "rights:";

    /// <inheritdoc/>
    public string Topic => TopicId;

    /// <inheritdoc/>
    /// <remarks>Where others read along nobody is asked for their reasons to be here; the general answer stands there.</remarks>
    public Reply Complete(Reply answer, TurnContext turn) => turn.Message.OthersRead ? answer : new CheckReplies(turn).Ask(CheckTalk.Begun) with { Before = answer.Before };

    /// <summary>A result that was given, said again; null when the id names none.</summary>
    public static Reply? Again(string id, TurnContext turn) => CheckResult.Read(id) is { } result ? new ResultReplies(turn).Of(result) : null;
}
