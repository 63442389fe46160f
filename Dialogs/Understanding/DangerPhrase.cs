namespace ChatBot.Dialogs.Understanding;

/// <summary>A word or several in a row.</summary>
/// <param name="Words">The words in order.</param>
/// <param name="IsWholeMessage">Whether nothing else may stand in the message; written in square brackets.</param>
internal sealed record DangerPhrase(IReadOnlyList<DangerWord> Words, bool IsWholeMessage)
{
    /// <summary>Reads "gas leak", "hit*" or "[help me]".</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="forgiving">Whether slips of the finger are forgiven; not in what is excluded, so that a slip hides no danger.</param>
    public static DangerPhrase Parse(string text, bool forgiving)
    {
        var whole = text.StartsWith('[') && text.EndsWith(']');
        var words = (whole ? text[1..^1] : text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => DangerWord.Parse(word, forgiving));
        return new([.. words], whole);
    }
}
