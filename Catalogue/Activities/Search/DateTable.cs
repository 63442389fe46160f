using System.Collections.Concurrent;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The dates of all schedules for the coming weeks, computed once, and the first one after them. What lies beyond is asked of the schedule.</summary>
internal sealed class DateTable
{
    /// <summary>How many days it holds; a set of them fits in 64 bits.</summary>
    public const int Days = 57;

    /// <summary>Stands for no date beyond the table.</summary>
    public const int None = int.MaxValue;

    /// <summary>The bit among the hours that stands for one that is not known.</summary>
    public const uint UnknownHour = 1u << 31;

    private const int ServesFor = 14;

    // The parts of the day people name are four; a view of a country takes two megabytes.
    private const int MostViews = 12;

    private readonly ActivityIndex _index;
    private readonly int[] _begins;
    private readonly PackedDate[] _dates;
    private readonly ConcurrentDictionary<(int Today, TimeWindow? Time), DayView> _views = [];

    /// <summary>Computes the dates.</summary>
    /// <param name="index">The offers.</param>
    /// <param name="today">The day from which they are computed; yesterday too, for what goes on past midnight.</param>
    public DateTable(ActivityIndex index, DateOnly today)
    {
        _index = index;
        First = today.DayNumber - 1;
        var count = index.Schedules.Length;
        _begins = new int[count + 1];
        DaysOf = new ulong[count];
        HoursOf = new uint[count];
        TellsDays = new bool[count];
        Beyond = new (int, int?)[count];
        List<PackedDate> dates = new(count * 8);
        for (var schedule = 0; schedule < count; schedule++)
        {
            _begins[schedule] = dates.Count;
            Add(schedule, dates);
        }
        _begins[^1] = dates.Count;
        _dates = [.. dates];
    }

    /// <summary>The schedules by number.</summary>
    public Schedule[] Schedules => _index.Schedules;

    /// <summary>The number of the first day.</summary>
    public int First { get; }

    /// <summary>By number of the schedule: a bit for each day on which it has a date.</summary>
    public ulong[] DaysOf { get; }

    /// <summary>By number of the schedule: a bit for each hour in which it ever begins, and <see cref="UnknownHour"/>.</summary>
    public uint[] HoursOf { get; }

    /// <summary>By number of the schedule: whether it tells days at all.</summary>
    public bool[] TellsDays { get; }

    /// <summary>By number of the schedule: its first day after the table, or <see cref="None"/>, and the minute it starts.</summary>
    public (int Day, int? Starts)[] Beyond { get; }

    /// <summary>The dates of a schedule, in order.</summary>
    public ReadOnlySpan<PackedDate> Of(int schedule) => _dates.AsSpan(_begins[schedule].._begins[schedule + 1]);

    /// <summary>Whether the table is still far enough ahead.</summary>
    public bool Serves(DateOnly today) => today.DayNumber - 1 >= First && today.DayNumber - 1 < First + ServesFor;

    /// <summary>The dates as they are seen from one day, in one part of the day; made when first asked for.</summary>
    /// <param name="today">The day's number.</param>
    /// <param name="time">The part of the day; null for any.</param>
    public DayView Seen(int today, TimeWindow? time)
    {
        if (_views.TryGetValue((today, time), out var ready)) return ready;
        // A day that is over is not asked for again.
        if (_views.Count >= MostViews) _views.Clear();
        return _views[(today, time)] = new(_index, this, today, time);
    }

    private void Add(int number, List<PackedDate> dates)
    {
        var schedule = Schedules[number];
        Beyond[number] = (None, null);
        if (schedule.Parts.Count == 0) return;
        TellsDays[number] = schedule.TellsDays();
        HoursOf[number] = HoursIn(schedule);
        foreach (var occurrence in schedule.From(DateOnly.FromDayNumber(First)))
        {
            var day = occurrence.Day.DayNumber - First;
            if (day >= Days)
            {
                Beyond[number] = (occurrence.Day.DayNumber, occurrence.From is { } from ? OsloMinute.MinuteOf(from) : null);
                return;
            }
            DaysOf[number] |= 1UL << day;
            dates.Add(PackedDate.Of(day, occurrence));
        }
    }

    private static uint HoursIn(Schedule schedule)
    {
        var hours = 0u;
        foreach (var part in schedule.Parts) hours |= Hour(part.From);
        foreach (var change in schedule.Changes)
            if (change.To is { } to) hours |= Hour(to.From);
        return hours;
    }

    private static uint Hour(TimeOnly? time) => time is { } known ? 1u << known.Hour : UnknownHour;
}
