using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>The names that municipalities are called by.</summary>
public sealed class PlaceNames
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _ids;
    private readonly int _longest;

    /// <summary>Folds the names.</summary>
    /// <param name="names">Id and all names of each municipality; a name of two has the first.</param>
    public PlaceNames(IEnumerable<(string Id, IEnumerable<string> Names)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, all) in names)
        {
            foreach (var folded in all.Select(TextNormalizer.Fold).Where(folded => folded.Length > 1))
            {
                ids.TryAdd(folded, id);
                _longest = Math.Max(_longest, folded.Count(c => c == ' ') + 1);
            }
        }
        _ids = ids.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No municipality.</summary>
    public static PlaceNames None { get; } = new([]);

    internal (string? Id, int Count) Match(EntityText text, int at)
    {
        for (var count = Math.Min(_longest, text.Tokens.Count - at); count > 0; count--)
        {
            var folded = text.Folded(at, count);
            if (_ids.TryGetValue(folded, out var id) || (folded.EndsWith('s') && _ids.TryGetValue(folded[..^1], out id)))
                return (id, count);
        }
        return (null, 0);
    }
}
