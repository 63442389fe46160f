namespace ChatBot.Dialogs.Understanding;

/// <summary>A word of a pattern, folded.</summary>
/// <param name="Text">The letters.</param>
/// <param name="OpenStart">Whether other letters may stand before it: <c>*word</c>.</param>
/// <param name="OpenEnd">Whether other letters may stand after it: <c>word*</c>.</param>
/// <param name="Forgiving">Whether one slip of the finger is forgiven.</param>
internal readonly record struct DangerWord(string Text, bool OpenStart, bool OpenEnd, bool Forgiving)
{
    private const int ForgivenFrom = 5;

    /// <summary>Reads one word; a hyphen in it makes two. A slip is forgiven in words of five letters or more, in shorter ones when the word
    /// ends in ~, and in none when it ends in =. The first letter must be right.</summary>
    public static IEnumerable<DangerWord> Parse(string text, bool forgiving)
    {
        var (openStart, openEnd, forgiven, exact) = (text.StartsWith('*'), text.EndsWith('*'), text.EndsWith('~'), text.EndsWith('='));
        var words = DangerPatterns.Fold(text.Trim('*', '~', '=')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
            yield return new(word, openStart, openEnd, forgiving && !openStart && !openEnd && !exact && (forgiven || word.Length >= ForgivenFrom));
    }

    /// <summary>Whether a word of the message, seen from <paramref name="at"/>, is this word.</summary>
    public bool Fits(ReadOnlySpan<char> word, int at) =>
        (at == 0 || OpenStart) && word[at..].StartsWith(Text, StringComparison.Ordinal) && (OpenEnd || at + Text.Length == word.Length);
}
