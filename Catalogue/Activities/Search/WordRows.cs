using System.Runtime.InteropServices;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Activities by the words in one of their texts. A word asked for finds the words that begin with it.</summary>
internal sealed class WordRows
{
    // A beginning of two letters would find half the catalogue.
    private const int ShortestBeginning = 3;

    private Dictionary<string, List<int>>? _open = new(StringComparer.Ordinal);

    private char[] _room = new char[64];

    private string[] _words = [];

    private Row[] _rows = [];

    /// <summary>Notes the words of a text. Numbers come in ascending order.</summary>
    public void Add(string? text, int number)
    {
        if (text is null) return;
        var open = _open!.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var word = new WordCursor(text, ref _room); word.MoveNext();)
        {
            ref var numbers = ref CollectionsMarshal.GetValueRefOrAddDefault(open, word.Current, out _);
            // Most words of a large catalogue stand once.
            numbers ??= new(1);
            if (numbers.Count == 0 || numbers[^1] != number) numbers.Add(number);
        }
    }

    /// <summary>Ends the adding.</summary>
    /// <param name="count">How many activities there are in all.</param>
    public void Close(int count)
    {
        _words = [.. _open!.Keys];
        Array.Sort(_words, StringComparer.Ordinal);
        _rows = Array.ConvertAll(_words, word => new Row(_open[word], count));
        _open = null;
    }

    /// <summary>The rows of the words that a word finds.</summary>
    /// <param name="word">The word, folded.</param>
    public IEnumerable<Row> Find(string word)
    {
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        if (word.Length < ShortestBeginning)
        {
            if (at >= 0) yield return _rows[at];
            yield break;
        }
        for (at = at < 0 ? ~at : at; at < _words.Length && _words[at].StartsWith(word, StringComparison.Ordinal); at++)
            yield return _rows[at];
    }
}
