namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Activities by the ages they take.</summary>
internal sealed class AgeRows
{
    /// <summary>The highest age that is told apart.</summary>
    public const int Oldest = 110;

    private readonly Rows<AgeLimits> _limits = new();
    private readonly Row?[] _rows = new Row?[Oldest + 1];

    /// <summary>Notes whom an activity takes. Numbers come in ascending order.</summary>
    public void Add(AgeLimits limits, int number) => _limits.Add(limits, number);

    /// <summary>Ends the adding.</summary>
    /// <param name="count">How many activities there are in all.</param>
    public void Close(int count)
    {
        _limits.Close(count);
        List<AgeLimits> before = [];
        for (var age = 0; age <= Oldest; age++)
        {
            var taking = _limits.Keys.Where(limits => limits.Take(age)).ToList();
            // Most years of life differ in nothing from the year before.
            _rows[age] = age > 0 && taking.SequenceEqual(before) ? _rows[age - 1] : Together(taking, count);
            before = taking;
        }
    }

    /// <summary>The activities that take people of an age, as far as ages are told apart; null for none.</summary>
    public Row? Find(int age) => _rows[Math.Clamp(age, 0, Oldest)];

    private Row? Together(List<AgeLimits> limits, int count)
    {
        if (limits.Count == 0) return null;
        var set = new ulong[Bits.Words(count)];
        foreach (var limit in limits) _limits.Find(limit)!.OrInto(set, 0);
        return new(set);
    }
}
