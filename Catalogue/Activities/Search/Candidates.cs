using System.Buffers;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The offers that meet, or may meet, the conditions that rows can tell. Give it back when done.</summary>
internal ref struct Candidates : IDisposable
{
    private readonly ActivityIndex _index;
    private readonly ulong[] _rented;
    private readonly int _words;
    private readonly int _firstWord;

    public Candidates(ActivityIndex index, ActivityQuery query)
    {
        _index = index;
        var (from, to) = index.RangeOf(query.Municipality);
        _firstWord = from >> 6;
        _words = to > from ? Bits.Words(to) - _firstWord : 0;
        _rented = ArrayPool<ulong>.Shared.Rent(Math.Max(1, _words * 3));
        Possible.Fill(ulong.MaxValue);
        Certain.Fill(ulong.MaxValue);
        Bits.Keep(Possible, from & 63, to);
        Bits.Keep(Certain, from & 63, to);
        Ask(query);
    }

    /// <summary>The number of the first bit.</summary>
    public readonly int First => _firstWord << 6;

    /// <summary>Those that meet the conditions or do not tell whether they do.</summary>
    public readonly Span<ulong> Possible => _rented.AsSpan(0, _words);

    /// <summary>Those that are known to meet them.</summary>
    public readonly Span<ulong> Certain => _rented.AsSpan(_words, _words);

    private readonly Span<ulong> Scratch => _rented.AsSpan(2 * _words, _words);

    public readonly void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);

    private readonly void Ask(ActivityQuery query)
    {
        if (query.Kinds.Count > 0) Narrow(query.Kinds.Select(_index.Kinds.Find));
        if (query.Age is { } age) Narrow([_index.Ages.Find(age)], Trait.AgeUnknown);
        if (query.People is { } people) Narrow(AgesOf(people).Select(_index.Ages.Find).Append(_index.Kinds.Find(people)), Trait.AgeUnknown);
        if (query.Gender is { } gender) Narrow([_index.Traits.Find(Trait.AnyGender), _index.Limits.Find(gender)]);
        if (query.MaxOre == 0) Narrow([_index.Traits.Find(Trait.Free)], Trait.PriceUnknown);
        if (query.Language is { } tag) Narrow([_index.Languages.Find(tag)], Trait.LanguageUnknown);
        if (query.Newcomers) Narrow([_index.Traits.Find(Trait.Newcomers)]);
        if (query.Families) Narrow([_index.Traits.Find(Trait.Families)]);
        if (query.Place is { } place) NarrowByWords(_index.Places, place, Trait.PlaceUnknown);
        if (query.Organiser is { } organiser) NarrowByWords(_index.Organisers, organiser, null);
        if (query.Words is { } words) NarrowByWords(_index.Words, words, null);
        if (query.MaxOre is > 0 and var most) NarrowByPrice(most);
    }

    private readonly void NarrowByWords(WordRows rows, string text, Trait? unknown)
    {
        foreach (var word in FoldedWords.Of(text)) Narrow(rows.Find(word), unknown);
    }

    // Who is made for is told by the kind; these are the ages that must be let in besides.
    private static IEnumerable<int> AgesOf(string people) => people switch
    {
        "children" => Enumerable.Range(0, 13),
        "youth" => Enumerable.Range(13, 6),
        "seniors" => Enumerable.Range(65, AgeRows.Oldest - 64),
        _ => [],
    };

    // Last, because a word of which nothing is left need not be compared.
    private readonly void NarrowByPrice(int most)
    {
        for (var word = 0; word < _words; word++)
            if (Possible[word] != 0) Possible[word] &= Bits.AtMost(_index.Ore.AsSpan((_firstWord + word) << 6, 64), most);
        Bits.And(Certain, Possible);
        var scratch = Scratch;
        scratch.Clear();
        _index.Traits.Find(Trait.PriceUnknown)?.OrInto(scratch, _firstWord);
        Bits.AndNot(Certain, scratch);
    }

    private readonly void Narrow(IEnumerable<Row?> rows, Trait? unknown = null)
    {
        var scratch = Scratch;
        scratch.Clear();
        foreach (var row in rows) row?.OrInto(scratch, _firstWord);
        Bits.And(Certain, scratch);
        if (unknown is { } trait) _index.Traits.Find(trait)?.OrInto(scratch, _firstWord);
        Bits.And(Possible, scratch);
    }
}
