namespace ChatBot.Dialogs.Answers;

/// <summary>The words of the web page where residents ask, in <c>Answers/page.resx</c>. None has an argument; all may use named values.</summary>
public static class PageKeys
{
    /// <summary>What every key begins with.</summary>
    public const string Prefix = "Page.";

    /// <summary>Whom the page answers for; the one word that needs a municipality.</summary>
    public const string For = "Page.For";

    private static readonly string[] Names =
    [
        "Title", "For", "WhichMunicipality", "Municipality", "Language", "Write", "Send", "Waiting", "NotSent", "NotSentYet", "TryAgain", "Offline", "Away", "Slow", "Ended", "New",
        "Leave", "LeaveHelp", "Conversation", "You", "Service", "Larger", "Smaller", "Print", "Copy", "Copied", "HoldUp", "Close", "Skip", "Privacy", "Outside",
    ];

    /// <summary>Every key that must be there.</summary>
    public static readonly IReadOnlyList<string> All = [.. Names.Select(name => Prefix + name)];
}
