namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Activities by the words in one of their texts. A word asked for finds the words that begin with it.</summary>
internal sealed class WordRows
{
    // A beginning of two letters would find half the catalogue.
    private const int ShortestBeginning = 3;

    private readonly Rows<string> _rows = new();

    private string[] _words = [];

    /// <summary>Notes the words of a text.</summary>
    public void Add(string? text, int number)
    {
        if (text is null) return;
        foreach (var word in FoldedWords.Of(text)) _rows.Add(word, number);
    }

    /// <summary>Ends the adding.</summary>
    public void Close(int count)
    {
        _rows.Close(count);
        _words = [.. _rows.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows of the words that a word finds.</summary>
    /// <param name="word">The word, folded.</param>
    public IEnumerable<Row> Find(string word)
    {
        if (word.Length < ShortestBeginning)
        {
            if (_rows.Find(word) is { } exact) yield return exact;
            yield break;
        }
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _words.Length && _words[at].StartsWith(word, StringComparison.Ordinal); at++)
            yield return _rows.Find(_words[at])!;
    }
}
