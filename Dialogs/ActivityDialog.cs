using ChatBot.Dialogs.Activities;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>What one can take part in: lists that several messages narrow or widen, and one activity in detail.</summary>
/// <remarks>What a message asks for is read in <c>Activities/WishReader</c>, what is said in <c>Activities/ActivityReplies</c>, and which messages come here is decided in <c>Conversation/ActivityRule</c>.</remarks>
internal sealed class ActivityDialog : IDialog
{
    /// <summary>The topic that opens the list.</summary>
    public const string TopicId = "find-activities";

    /// <inheritdoc/>
    public string Topic => TopicId;

    /// <inheritdoc/>
    /// <remarks>A municipality that has no list says so, and whom to ask: that is the topic's own answer.</remarks>
    public Reply Complete(Reply answer, TurnContext turn) =>
        turn.Here.Activities.Offers > 0 && new ActivityReplies(turn).List(ActivityWish.All, 0) is { } list ? list with { Before = answer.Before } : answer;

    /// <summary>What an id of activities stands for, said anew from the present content; null when the id is of none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="page">The page of a text message. A screen shows everything on the first.</param>
    /// <param name="turn">The turn.</param>
    public static Reply? Again(string id, int page, TurnContext turn) => ActivityIds.Owns(id) && (page == 0 || !turn.Message.OnScreen) ? new ActivityReplies(turn).Of(id) : null;

    /// <summary>What follows a list when its pages are at their end; null when the id is of no list.</summary>
    public static string? After(string id) => ActivityIds.List(id) is { } list ? ActivityIds.Of(list.Wish, list.Skip + ActivityReplies.PerList) : null;
}
