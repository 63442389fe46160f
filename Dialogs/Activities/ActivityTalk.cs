using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>Where a conversation about activities stands.</summary>
internal static class ActivityTalk
{
    /// <summary>Whether activities are what is shown.</summary>
    public static bool IsOpen(ConversationState state) => state.Showing is { } shown && (shown == ActivityDialog.TopicId || ActivityIds.Owns(shown));

    /// <summary>The id of the latest list; null when none has been shown.</summary>
    public static string? Latest(ConversationState state) => state.Trail.Append(state.Showing).OfType<string>().LastOrDefault(id => ActivityIds.List(id) is not null);

    /// <summary>The latest list; null when none has been shown.</summary>
    public static (ActivityWish Wish, int Skip)? LatestList(ConversationState state) => Latest(state) is { } id ? ActivityIds.List(id) : null;
}
