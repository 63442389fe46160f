namespace ChatBot.Dialogs.Understanding;

/// <summary>Finds which words of the patterns a word of a message is, without trying them all.</summary>
internal sealed class DangerLexicon
{
    /// <summary>Set in a number that was found by a forgiven slip.</summary>
    public const int Slip = 1 << 30;

    private readonly DangerWord[] _words;
    private readonly int _longest;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _byLetterLeftOut;
    private readonly HashFilter _texts;
    private readonly HashFilter _textsWithALetterLeftOut;
    private readonly bool[] _openStarts = new bool[1 << 16];

    public DangerLexicon(IEnumerable<DangerWord> words)
    {
        _words = [.. words.Distinct()];
        _longest = _words.Max(word => word.Text.Length);
        _texts = new HashFilter([.. _words.Select(word => word.Text)]);
        _byText = Index(_words.Select((word, id) => (word.Text, id)));
        _textsWithALetterLeftOut = new HashFilter([.. _words.Where(word => word.Forgiving).SelectMany(word => LeftOut(word.Text).Append(word.Text))]);
        _byLetterLeftOut = Index(_words.Select((word, id) => (word, id)).Where(pair => pair.word.Forgiving)
            .SelectMany(pair => LeftOut(pair.word.Text).Append(pair.word.Text).Distinct().Select(text => (text, pair.id))));
        foreach (var word in _words.Where(word => word.OpenStart))
            _openStarts[Pair(word.Text)] = true;
    }

    /// <summary>The number of a pattern's word.</summary>
    public int IdOf(DangerWord word) => Array.IndexOf(_words, word);

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>Adds the numbers of all pattern words that a word of a message is, with <see cref="Slip"/> where one was forgiven. Arabic writes "and" and "the" together with the word
    /// that follows; the word counts without them too.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> found)
    {
        FindAsItStands(word, found);
        if (word.Length >= 4 && word[0] == 'و')
            Find(word[1..], found);
        else if (word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal))
            FindAsItStands(word[2..], found);
    }

    private void FindAsItStands(ReadOnlySpan<char> word, List<int> found)
    {
        for (var start = 0; start < word.Length; start++)
        {
            if (start > 0 && !(word.Length - start >= 2 && _openStarts[Pair(word[start..])]))
                continue;
            var hash = 0u;
            for (var length = 1; length <= Math.Min(_longest, word.Length - start); length++)
            {
                hash = HashFilter.Then(hash, word[start + length - 1]);
                if (!_texts.MayHold(hash) || !_byText.TryGetValue(word.Slice(start, length), out var ids))
                    continue;
                foreach (var id in ids)
                {
                    if (_words[id].Fits(word, start))
                        found.Add(id);
                }
            }
        }
        if (word.Length >= 4 && word.Length <= _longest + 1 && word.Length <= HashFilter.MostLetters)
            FindForgiving(word, found);
    }

    private void FindForgiving(ReadOnlySpan<char> word, List<int> found)
    {
        Span<char> shorter = stackalloc char[word.Length - 1];
        // Hashes of what stands before each letter, and of the whole.
        Span<uint> before = stackalloc uint[word.Length + 1];
        before[0] = 0;
        for (var i = 0; i < word.Length; i++)
            before[i + 1] = HashFilter.Then(before[i], word[i]);
        if (_textsWithALetterLeftOut.MayHold(before[^1]))
            AddNear(word, word, found);
        for (var left = 0; left < word.Length; left++)
        {
            if (left > 0 && word[left] == word[left - 1])
                continue;
            var lettersAfter = word.Length - left - 1;
            var after = unchecked(before[^1] - HashFilter.Join(before[left + 1], 0, lettersAfter));
            if (!_textsWithALetterLeftOut.MayHold(HashFilter.Join(before[left], after, lettersAfter)))
                continue;
            word[..left].CopyTo(shorter);
            word[(left + 1)..].CopyTo(shorter[left..]);
            AddNear(shorter, word, found);
        }
    }

    private void AddNear(ReadOnlySpan<char> key, ReadOnlySpan<char> word, List<int> found)
    {
        if (!_byLetterLeftOut.TryGetValue(key, out var ids))
            return;
        foreach (var id in ids)
        {
            if (_words[id].Text[0] == word[0] && !found.Contains(id) && !found.Contains(id | Slip) && EditDistance.Between(word, _words[id].Text, 1) == 1)
                found.Add(id | Slip);
        }
    }

    private static IEnumerable<string> LeftOut(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1));

    private static int Pair(ReadOnlySpan<char> text) => ((text[0] * 31) + (text.Length > 1 ? text[1] : 0)) & 0xFFFF;

    private static Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Index(IEnumerable<(string Text, int Id)> entries) =>
        entries.GroupBy(entry => entry.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(entry => entry.Id).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
