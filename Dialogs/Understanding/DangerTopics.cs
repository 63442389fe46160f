namespace ChatBot.Dialogs.Understanding;

/// <summary>The topics that are answered before anything else.</summary>
public static class DangerTopics
{
    /// <summary>The topics, the most pressing first; a message about two is answered about the first.</summary>
    public static IReadOnlyList<string> BySeverity { get; } =
        ["suicide-mental-crisis", "emergency", "child-in-danger", "violence-at-home", "forced-marriage-control", "urgent-medical"];

    /// <summary>Whether a topic is one of danger.</summary>
    /// <param name="topic">The topic's id; null is none.</param>
    public static bool Contains(string? topic) => Rank(topic) >= 0;

    internal static int Rank(string? topic)
    {
        for (var i = 0; i < BySeverity.Count; i++)
        {
            if (BySeverity[i] == topic)
                return i;
        }
        return -1;
    }
}
