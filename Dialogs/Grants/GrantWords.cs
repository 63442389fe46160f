namespace ChatBot.Dialogs.Grants;

/// <summary>What people can say about grants in words of their own, apart from yes and no.</summary>
internal static class GrantWords
{
    /// <summary>Asks which grants fit.</summary>
    public const string Fit = "fit";

    /// <summary>Asks how to apply.</summary>
    public const string Apply = "apply";

    /// <summary>Asks for the deadlines in a calendar.</summary>
    public const string Calendar = "calendar";

    /// <summary>Everything that has words, in the order of <c>Grants/Words/nb.json</c>.</summary>
    public static readonly IReadOnlyList<string> Meanings =
    [
        Fit, Apply, Calendar, "who.organisation", "who.group", "who.person", "who.public", "registered.number", "for.children", "for.immigrants", "for.outsideWork", "for.everybody",
        "what.meetingPlace", "what.sport", "what.culture", "what.learning", "what.safety", "what.running", "what.other",
    ];
}
