using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The dates of all offers for the coming weeks, computed once, and the first one after them. What lies beyond is asked of the schedule.</summary>
internal sealed class DateTable
{
    /// <summary>How many days it holds; a set of them fits in 64 bits.</summary>
    public const int Days = 57;

    /// <summary>Stands for no date beyond the table.</summary>
    public const int None = int.MaxValue;

    /// <summary>The bit among the hours that stands for one that is not known.</summary>
    public const uint UnknownHour = 1u << 31;

    private const int ServesFor = 14;

    private readonly int[] _begins;
    private readonly PackedDate[] _dates;

    /// <summary>Computes the dates.</summary>
    /// <param name="activities">The offers by number.</param>
    /// <param name="today">The day from which they are computed; yesterday too, for what goes on past midnight.</param>
    public DateTable(Activity[] activities, DateOnly today)
    {
        Activities = activities;
        First = today.DayNumber - 1;
        _begins = new int[activities.Length + 1];
        DaysOf = new ulong[activities.Length];
        HoursOf = new uint[activities.Length];
        TellsDays = new bool[activities.Length];
        Beyond = new (int, int?)[activities.Length];
        List<PackedDate> dates = new(activities.Length * 8);
        for (var number = 0; number < activities.Length; number++)
        {
            _begins[number] = dates.Count;
            Add(number, activities[number].Schedule, dates);
        }
        _begins[^1] = dates.Count;
        _dates = [.. dates];
    }

    /// <summary>The offers by number.</summary>
    public Activity[] Activities { get; }

    /// <summary>The number of the first day.</summary>
    public int First { get; }

    /// <summary>By number of the offer: a bit for each day on which it has a date.</summary>
    public ulong[] DaysOf { get; }

    /// <summary>By number of the offer: a bit for each hour in which it ever begins, and <see cref="UnknownHour"/>.</summary>
    public uint[] HoursOf { get; }

    /// <summary>By number of the offer: whether it tells days at all.</summary>
    public bool[] TellsDays { get; }

    /// <summary>By number of the offer: its first day after the table, or <see cref="None"/>, and the minute it starts.</summary>
    public (int Day, int? Starts)[] Beyond { get; }

    /// <summary>The dates of an offer, in order.</summary>
    public ReadOnlySpan<PackedDate> Of(int number) => _dates.AsSpan(_begins[number].._begins[number + 1]);

    /// <summary>Whether the table is still far enough ahead.</summary>
    public bool Serves(DateOnly today) => today.DayNumber - 1 >= First && today.DayNumber - 1 < First + ServesFor;

    private void Add(int number, Schedule schedule, List<PackedDate> dates)
    {
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
