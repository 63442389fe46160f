namespace ChatBot.Catalogue.Activities.Search;

/// <summary>When all offers begin in one part of the day, as it is seen from one day: sets of bits and columns of numbers, so that a question to hundreds of thousands of offers compares many at once. Immutable once made.</summary>
internal sealed class DayView
{
    /// <summary>Makes the view.</summary>
    /// <param name="index">The offers.</param>
    /// <param name="table">The dates of their schedules.</param>
    /// <param name="today">The day's number.</param>
    /// <param name="time">The part of the day; null for any.</param>
    public DayView(ActivityIndex index, DateTable table, int today, TimeWindow? time)
    {
        var seen = new Seen[table.Schedules.Length];
        var lookup = new DateLookup(table, DateFilter.InPart(time));
        for (var schedule = 0; schedule < seen.Length; schedule++) seen[schedule] = Look(table, lookup, schedule, today, time);
        var words = Bits.Words(index.Count);
        Days = new ulong[words * 64];
        Ends = new ushort[words * 64];
        (Told, Overnight, Hourless, Later) = (new ulong[words], new ulong[words], new ulong[words], new ulong[words]);
        Weekdays = [.. Enumerable.Range(0, 7).Select(_ => new ulong[words])];
        for (var number = 0; number < index.Count; number++) Add(number, seen[index.ScheduleOf[number]]);
    }

    /// <summary>By number of the offer: a bit for each day of the table on which it begins in this part of the day.</summary>
    public ulong[] Days { get; }

    /// <summary>By number of the offer: the minute, counted from today's midnight, at which the last date of today is over; 0 when there is none.</summary>
    public ushort[] Ends { get; }

    /// <summary>The offers that tell days.</summary>
    public ulong[] Told { get; }

    /// <summary>The offers that began yesterday and go on past midnight.</summary>
    public ulong[] Overnight { get; }

    /// <summary>The offers of some of whose dates the hour is not known, where a part of the day is asked for.</summary>
    public ulong[] Hourless { get; }

    /// <summary>The offers that may begin in this part of the day after the table ends.</summary>
    public ulong[] Later { get; }

    /// <summary>By day of the week, Sunday first: the offers that may fall on it after the table ends.</summary>
    public ulong[][] Weekdays { get; }

    private void Add(int number, in Seen seen)
    {
        Days[number] = seen.Days;
        Ends[number] = seen.Ends;
        var (word, bit) = (number >> 6, 1UL << (number & 63));
        if (seen.Told) Told[word] |= bit;
        if (seen.Overnight) Overnight[word] |= bit;
        if (seen.Hourless) Hourless[word] |= bit;
        if (!seen.Later) return;
        Later[word] |= bit;
        for (var weekday = 0; weekday < Weekdays.Length; weekday++)
            if ((seen.Weekdays >> weekday & 1) != 0) Weekdays[weekday][word] |= bit;
    }

    private static Seen Look(DateTable table, in DateLookup lookup, int schedule, int today, TimeWindow? time)
    {
        if (!table.TellsDays[schedule]) return default;
        var (days, ends, overnight) = (0UL, 0, false);
        foreach (var date in table.Of(schedule))
        {
            var day = table.First + date.Day;
            if (time is not null && lookup.HoldsTime(date.Starts) != true) continue;
            days |= 1UL << date.Day;
            var end = DateFilter.EndOf(day, date.Starts, date.Ends) - OsloMinute.Of(today, 0);
            if (day == today) ends = Math.Max(ends, end);
            if (day == today - 1 && end > 0) overnight = true;
        }
        var later = table.Beyond[schedule].Day != DateTable.None && lookup.MayHold(schedule);
        return new(days, (ushort)ends, true, overnight, time is not null && (table.HoursOf[schedule] & DateTable.UnknownHour) != 0, later, later ? lookup.WeekdaysOf(schedule) : 0);
    }

    private readonly record struct Seen(ulong Days, ushort Ends, bool Told, bool Overnight, bool Hourless, bool Later, int Weekdays);
}
