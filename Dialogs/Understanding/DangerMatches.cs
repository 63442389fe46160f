namespace ChatBot.Dialogs.Understanding;

/// <summary>Gathers where the phrases of patterns stand in one message, and decides which patterns are complete.</summary>
internal sealed class DangerMatches(IReadOnlyList<DangerPattern> patterns)
{
    /// <summary>Within how many words the parts of a pattern must stand, so that a long message is not put together from its ends; and how
    /// near an excluded phrase must stand to count.</summary>
    private const int Window = 14, ExcludedNear = 8;

    private readonly record struct Place(int Group, int At, int Words, bool BySlip);

    private readonly Dictionary<int, List<Place>> _places = [];
    private readonly List<(int Pattern, int At)> _excluded = [];

    /// <summary>A phrase of a group stands at this word, perhaps only because a slip was forgiven.</summary>
    public void Add(int pattern, int group, int at, int words, bool bySlip)
    {
        if (!_places.TryGetValue(pattern, out var places))
            _places[pattern] = places = [];
        places.Add(new(group, at, words, bySlip));
    }

    /// <summary>An excluded phrase stands at this word.</summary>
    public void AddExcluded(int pattern, int at) => _excluded.Add((pattern, at));

    /// <summary>The finding of the most pressing complete pattern; among equals the one with most words in it, then the first language.</summary>
    public DangerFinding? MostPressing() =>
        Find(forgiving: true) is not { } best ? null : new(patterns[best].Topic, patterns[best].Language, Find(forgiving: false) is null);

    private int? Find(bool forgiving)
    {
        var (best, bestRank, bestWords) = (-1, int.MaxValue, 0);
        foreach (var (number, all) in _places)
        {
            var places = forgiving ? all : all.FindAll(place => !place.BySlip);
            var rank = DangerTopics.Rank(patterns[number].Topic);
            if (rank > bestRank || !HasAllGroups(number, places))
                continue;
            var words = Complete(number, places, 0, []);
            if (words == 0 || (rank == bestRank && (words < bestWords || (words == bestWords && number > best))))
                continue;
            (best, bestRank, bestWords) = (number, rank, words);
        }
        return best < 0 ? null : best;
    }

    private bool HasAllGroups(int pattern, List<Place> places)
    {
        var seen = 0;
        foreach (var place in places)
            seen |= 1 << place.Group;
        return seen == (1 << patterns[pattern].Groups.Count) - 1;
    }

    // Returns how many words stand for the pattern, 0 when it is incomplete. One word may stand for two groups.
    private int Complete(int pattern, List<Place> places, int group, ReadOnlySpan<int> taken)
    {
        if (group == patterns[pattern].Groups.Count)
            return IsExcluded(pattern, taken) ? 0 : group;
        Span<int> more = stackalloc int[group + 1];
        taken.CopyTo(more);
        var most = 0;
        foreach (var place in places)
        {
            if (place.Group != group || !IsNear(place.At, taken))
                continue;
            more[group] = place.At;
            if (Complete(pattern, places, group + 1, more) is > 0 and var rest)
                most = Math.Max(most, rest + place.Words);
        }
        return most;
    }

    private static bool IsNear(int at, ReadOnlySpan<int> taken)
    {
        foreach (var other in taken)
        {
            if (Math.Abs(other - at) > Window)
                return false;
        }
        return true;
    }

    private bool IsExcluded(int pattern, ReadOnlySpan<int> taken)
    {
        var (from, to) = (int.MaxValue, 0);
        foreach (var at in taken)
            (from, to) = (Math.Min(from, at), Math.Max(to, at));
        foreach (var (excluded, at) in _excluded)
        {
            if (excluded == pattern && at >= from - ExcludedNear && at <= to + ExcludedNear)
                return true;
        }
        return false;
    }
}
