namespace ChatBot.Bot.Channels.Activities;

/// <summary>The types of activity that we act on, and a few other words of the protocol.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";

    /// <summary>The delivery mode in which the answer holds the replies.</summary>
    public const string ExpectReplies = "expectReplies";
}
