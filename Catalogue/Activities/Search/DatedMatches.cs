using System.Buffers;
using System.Numerics;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Of the candidates, those that have a date that answers. What the columns of a view can tell is counted by bits; the few others are looked at one by one. Give it back when done.</summary>
internal ref struct DatedMatches : IDisposable
{
    private readonly DateFilter _filter;
    private readonly DateLookup _lookup;
    private readonly DateTable _table;
    private readonly DayView _view;
    private readonly ActivityIndex _index;
    private readonly ulong[] _rented;
    private readonly int _words;
    private readonly int _today;
    private readonly ulong _coming;

    public DatedMatches(ActivityIndex index, DateTable table, DateFilter filter, scoped in Candidates candidates)
    {
        (_index, _table, _filter) = (index, table, filter);
        _lookup = new(table, filter);
        _today = filter.Now / OsloMinute.MinutesADay;
        _view = table.Seen(_today, filter.Time);
        _words = candidates.Possible.Length;
        _rented = ArrayPool<ulong>.Shared.Rent(Math.Max(1, 3 * _words));
        First = candidates.First;
        var todays = 1UL << (_today - table.First);
        _coming = _lookup.Days & ~(todays | todays >> 1);
        AsksToday = (_lookup.Days & todays) != 0;
        Sort(candidates.Possible, (_lookup.Days & todays >> 1) != 0);
    }

    /// <summary>The number of the first bit.</summary>
    public readonly int First { get; }

    /// <summary>Those with a date in the table that answers.</summary>
    public readonly ReadOnlySpan<ulong> Found => _rented.AsSpan(0, _words);

    /// <summary>Those that are to be looked at one by one.</summary>
    public readonly ReadOnlySpan<ulong> Aside => _rented.AsSpan(_words, _words);

    /// <summary>Those that tell no days.</summary>
    public readonly ReadOnlySpan<ulong> Untold => _rented.AsSpan(2 * _words, _words);

    private readonly bool AsksToday { get; }

    /// <summary>The first day on which one of those found may have its date.</summary>
    public readonly int EarliestDay(int number) =>
        AsksToday && _view.Ends[number] > Now ? _today : _table.First + BitOperations.TrailingZeroCount(_view.Days[number] & _coming);

    /// <summary>The first date of an offer that answers.</summary>
    public readonly FoundDate Find(int number) => _lookup.Find(_index.ScheduleOf[number]);

    public readonly void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);

    private readonly ushort Now => (ushort)(_filter.Now - OsloMinute.Of(_today, 0));

    private readonly void Sort(ReadOnlySpan<ulong> possible, bool asksYesterday)
    {
        var firstWord = First >> 6;
        var asksLater = _filter.Until >= _table.First + DateTable.Days;
        for (var word = 0; word < _words; word++)
        {
            var told = possible[word] & _view.Told[firstWord + word];
            _rented[2 * _words + word] = possible[word] & ~told;
            _rented[word] = _rented[_words + word] = 0;
            if (told == 0) continue;
            var overnight = asksYesterday ? told & _view.Overnight[firstWord + word] : 0;
            var found = FoundIn((firstWord + word) << 6) & told & ~overnight;
            var later = asksLater ? _view.Later[firstWord + word] : 0;
            if (later != 0 && _filter.AsksWeekday) later &= OnWeekdays(firstWord + word);
            _rented[word] = found;
            _rented[_words + word] = overnight | (told & ~found & (later | _view.Hourless[firstWord + word]));
        }
    }

    private readonly ulong FoundIn(int number)
    {
        var found = _coming == 0 ? 0 : Bits.Any(_view.Days.AsSpan(number, 64), _coming);
        return AsksToday ? found | Bits.Above(_view.Ends.AsSpan(number, 64), Now) : found;
    }

    private readonly ulong OnWeekdays(int word)
    {
        var any = 0UL;
        for (var weekday = 0; weekday < 7; weekday++)
            if ((_filter.Weekdays >> weekday & 1) != 0) any |= _view.Weekdays[weekday][word];
        return any;
    }
}
