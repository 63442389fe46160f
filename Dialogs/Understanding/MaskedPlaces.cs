using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The names of places, which say where and never what: in a message and in the example questions they count as one and the same.</summary>
internal sealed class MaskedPlaces
{
    /// <summary>What stands for a place in a prepared text.</summary>
    public const char Place = '@';

    // "i Namsosen", "u Namsosu", "Намсосе": a name takes endings; a short one would swallow words.
    private const int LongestEnding = 3, ShortestWithEnding = 6;

    private readonly FrozenSet<string> _names;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes in the names; those of several words are left out.</summary>
    public MaskedPlaces(IEnumerable<string> names)
    {
        _names = names.Select(TextNormalizer.Fold).Where(name => name.Length > 2 && !name.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names, folded, in order.</summary>
    public IEnumerable<string> All => _names.Order(StringComparer.Ordinal);

    /// <summary>Whether a folded word is a name, perhaps with an ending.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (_names.Count == 0)
            return false;
        for (var ending = 0; ending <= LongestEnding && (ending == 0 || word.Length - ending >= ShortestWithEnding); ending++)
        {
            if (_lookup.Contains(word[..^ending]))
                return true;
        }
        return false;
    }
}
