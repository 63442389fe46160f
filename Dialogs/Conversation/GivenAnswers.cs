namespace ChatBot.Dialogs.Conversation;

/// <summary>An answer that was given.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Language">The tag of the language asked in.</param>
/// <param name="Print">A fingerprint of its words, places filled.</param>
public sealed record GivenAnswer(string Topic, string Language, uint Print);

/// <summary>Remembers which answers a person was given, and notices when one has been corrected since.</summary>
internal static class GivenAnswers
{
    private const int Most = 5;

    /// <summary>The state with the answer on a topic among those given; as it was when the id is of no topic, or of one that leaves no trace.</summary>
    public static ConversationState With(string id, TurnContext turn, ConversationState state)
    {
        if (turn.Knowledge.Content.Topics.Find(id) is not { } topic || TurnFinish.LeavesNoTrace(topic) || turn.Here.Answers.PrintOf(id, turn.Language, turn.Today) is not { } print) return state;
        return state with { Given = [.. state.Given.Where(given => given.Topic != id).Append(new(id, turn.Language.Tag, print)).TakeLast(Most)] };
    }

    /// <summary>The titles of answers given in earlier turns that read otherwise today.</summary>
    public static IReadOnlyList<string> Corrected(ConversationState state, TurnContext turn) =>
        [.. state.Given.Where(given => IsOther(given, turn)).Select(given => turn.TitleOf(given.Topic))];

    /// <summary>The state after the person has been told.</summary>
    public static ConversationState Renewed(ConversationState state, TurnContext turn) => state with { Given = [.. state.Given.Where(given => !IsOther(given, turn))] };

    private static bool IsOther(GivenAnswer given, TurnContext turn) =>
        turn.Knowledge.Content.Languages.Find(given.Language) is { } language && turn.Here.Answers.PrintOf(given.Topic, language, turn.Today) is { } print && print != given.Print;
}
