namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>Makes slips of the finger: one letter left out, doubled by another, replaced, or swapped with the next, always the same ones.</summary>
/// <param name="seed">Where the sequence begins.</param>
internal sealed class Typos(uint seed)
{
    private const int ShortestWord = 4;

    private uint _random = seed;

    /// <summary>The text with one slip in every second of its words of four letters or more, the first of them included.</summary>
    public string In(string text)
    {
        var words = text.Split(' ');
        var longOnes = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Count(char.IsLetter) >= ShortestWord && longOnes++ % 2 == 0) words[i] = Slip(words[i]);
        }
        return string.Join(' ', words);
    }

    private string Slip(string word)
    {
        var at = Next(word.Length);
        var other = word[Next(word.Length)];
        return Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, other.ToString()),
            2 => word.Remove(at, 1).Insert(at, other.ToString()),
            _ => at + 1 < word.Length ? word.Remove(at, 1).Insert(at + 1, word[at].ToString()) : word.Remove(at, 1),
        };
    }

    private int Next(int below)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (int)(_random % (uint)below);
    }
}
