namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>Computes the moments of a rule, period by period.</summary>
internal sealed class RuleExpansion(RecurrenceRule rule, DateTime start, DateTime limit, DateTime? until)
{
    private readonly RuleDays _days = new(rule, start);

    public IEnumerable<DateTime> Moments()
    {
        var left = rule.Count ?? int.MaxValue;
        foreach (var moment in (rule.Frequency >= Frequency.Daily ? LongPeriods() : new ShortPeriods(rule, _days, start, limit).All()).SelectMany(moments => moments))
        {
            if (moment < start) continue;
            if (moment >= limit || moment > until || left-- == 0) yield break;
            yield return moment;
        }
    }

    private IEnumerable<IEnumerable<DateTime>> LongPeriods()
    {
        var times = Times(rule.ByHour, start.Hour, rule.ByMinute, start.Minute, rule.BySecond, start.Second);
        var end = until is { } last && last < limit ? last : limit;
        for (var number = 0L; Period(number) is { } period && period.First <= end; number += rule.Interval)
        {
            var days = new List<DateTime>();
            for (var (day, at) = (period.First, 0); at < period.Length; at++, day = day.AddDays(1))
            {
                if (_days.Hold(day)) days.Add(day);
                if (day.Date == DateTime.MaxValue.Date) break;
            }

            if (days.Count > 0) yield return SetPositions.Of(rule.BySetPos, days.Count * times.Count, at => days[at / times.Count] + times[at % times.Count]);
        }
    }

    // The first day of a period and how many it has; null past the end of the calendar.
    private (DateTime First, int Length)? Period(long number)
    {
        switch (rule.Frequency)
        {
            case Frequency.Yearly:
                var year = start.Year + number;
                return year > DateTime.MaxValue.Year ? null : (new((int)year, 1, 1), DateTime.IsLeapYear((int)year) ? 366 : 365);
            case Frequency.Monthly:
                var month = start.Year * 12L + start.Month - 1 + number;
                return month / 12 > DateTime.MaxValue.Year ? null : (new((int)(month / 12), (int)(month % 12) + 1, 1), DateTime.DaysInMonth((int)(month / 12), (int)(month % 12) + 1));
            default:
                var length = rule.Frequency == Frequency.Weekly ? 7 : 1;
                var back = rule.Frequency == Frequency.Weekly ? ((int)start.DayOfWeek - (int)rule.WeekStart + 7) % 7 : 0;
                var day = (long)DateOnly.FromDateTime(start).DayNumber - back + number * length;
                return day > DateOnly.MaxValue.DayNumber ? null : (DateOnly.FromDayNumber((int)Math.Max(day, 0)).ToDateTime(TimeOnly.MinValue), length);
        }
    }

    internal static List<TimeSpan> Times(IReadOnlyList<int> hours, int hour, IReadOnlyList<int> minutes, int minute, IReadOnlyList<int> seconds, int second) =>
    [
        .. from h in Or(hours, hour)
           from m in Or(minutes, minute)
           from s in Or(seconds, second)
           where s < 60 // a leap second is on no clock here
           select new TimeSpan(h, m, s),
    ];

    private static IEnumerable<int> Or(IReadOnlyList<int> said, int otherwise) => said.Count == 0 ? [otherwise] : said.Distinct().Order();
}
