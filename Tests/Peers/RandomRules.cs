using ChatBot.Catalogue.Activities.Recurrence;

namespace ChatBot.Tests.Peers;

/// <summary>Rules the standard allows, by chance but the same every time.</summary>
/// <remarks>Left out is what the package (2.8.1) does otherwise than the standard: it loses count of minutes and seconds when an hour or a minute is passed over,
/// and takes the last days of a year for the last week of the year before. RecurrenceRuleTests hold ours to the standard in both.</remarks>
internal sealed class RandomRules(int seed)
{
    private readonly Random _random = new(seed);

    public (RecurrenceRule Rule, DateTime Start, DateTime Limit) Next()
    {
        var frequency = (Frequency)_random.Next(7);
        var start = new DateTime(1996 + _random.Next(35), 1, 1).AddDays(_random.Next(365)).AddSeconds(_random.Next(86400));
        var limit = frequency switch
        {
            Frequency.Yearly => start.AddYears(25),
            Frequency.Monthly => start.AddYears(8),
            Frequency.Weekly or Frequency.Daily => start.AddYears(2),
            Frequency.Hourly => start.AddDays(90),
            Frequency.Minutely => start.AddDays(4),
            _ => start.AddHours(4),
        };
        return (Rule(frequency, start), start, limit);
    }

    private RecurrenceRule Rule(Frequency frequency, DateTime start)
    {
        var rule = new RecurrenceRule
        {
            Frequency = frequency,
            Interval = Chance(2) ? 1 : 1 + _random.Next(frequency < Frequency.Daily ? 50 : 5),
            Count = Chance(4) ? 1 + _random.Next(40) : null,
            WeekStart = Chance(3) ? (DayOfWeek)_random.Next(7) : DayOfWeek.Monday,
            ByMonth = Chance(4) ? With(start.Month, frequency, Some(4, 1, 12)) : [],
            ByWeekNo = frequency == Frequency.Yearly && Chance(5) ? Some(3, 1, 51) : [],
            ByYearDay = frequency is Frequency.Yearly or < Frequency.Daily && Chance(6) ? With(start.DayOfYear, frequency, Some(4, 1, 366, alsoNegative: true)) : [],
            ByMonthDay = frequency != Frequency.Weekly && Chance(4) ? With(start.Day, frequency, Some(6, 1, 31, alsoNegative: true)) : [],
            ByHour = Chance(5) ? With(start.Hour, frequency, Some(frequency < Frequency.Daily ? 8 : 2, 0, 23)) : [],
            ByMinute = Chance(6) ? With(start.Minute, frequency, Some(frequency < Frequency.Hourly ? 20 : 2, 0, 59)) : [],
            BySecond = Chance(8) ? With(start.Second, frequency, Some(frequency < Frequency.Minutely ? 20 : 2, 0, 59)) : [],
        };
        if (rule.Count is null && Chance(4)) rule = rule with { Until = new(start.AddDays(_random.Next(frequency < Frequency.Daily ? 20 : 900)), IsUtc: false, IsDay: false) };
        if (frequency < Frequency.Hourly) rule = rule with { ByHour = [], ByMinute = frequency == Frequency.Secondly ? [] : rule.ByMinute };
        rule = rule with { ByDay = Days(rule, start) };
        return Chance(5) && Positioned(rule, start) ? rule with { BySetPos = [Chance(3) ? -1 : 1 + _random.Next(3)] } : rule;
    }

    // The package takes plain and numbered weekdays together as "both at once", so the two are not mixed; and a week number without a weekday as the whole week.
    private IReadOnlyList<WeekdayNumber> Days(RecurrenceRule rule, DateTime start)
    {
        if (rule.ByWeekNo.Count == 0 && !Chance(2)) return [];
        var numbered = rule is { Frequency: Frequency.Monthly or Frequency.Yearly, ByWeekNo.Count: 0 } && Chance(2);
        var most = rule.Frequency == Frequency.Monthly || rule.ByMonth.Count > 0 ? 5 : 53;
        return [.. With((int)start.DayOfWeek, rule.Frequency, Some(3, 0, 6)).Select(day => new WeekdayNumber(numbered ? (Chance(2) ? 1 : -1) * (1 + _random.Next(most)) : 0, (DayOfWeek)day))];
    }

    // The package takes a position before the first for the first, and tells a moment twice that two positions mean: one position, and of those from the end the last alone.
    // It counts positions in the first week from the start on, not from the beginning of the week.
    private static bool Positioned(RecurrenceRule rule, DateTime start) =>
        (rule.Frequency != Frequency.Weekly || start.DayOfWeek == rule.WeekStart)
        && rule.ByMonth.Count + rule.ByWeekNo.Count + rule.ByYearDay.Count + rule.ByMonthDay.Count + rule.ByDay.Count + rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count > 0;

    // A rule by the hour that misses the day of its start seldom has a moment within its few days, and the package would look for one for thousands of years.
    private static IReadOnlyList<int> With(int own, Frequency frequency, IReadOnlyList<int> numbers) => frequency < Frequency.Daily ? [.. numbers.Append(own).Distinct().Order()] : numbers;

    private IReadOnlyList<int> Some(int most, int least, int highest, bool alsoNegative = false) =>
        [.. Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => _random.Next(least, highest + 1) * (alsoNegative && Chance(3) ? -1 : 1)).Distinct().Order()];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
