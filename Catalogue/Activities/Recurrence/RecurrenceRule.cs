using System.Globalization;

namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>A recurrence rule of RFC 5545 (section 3.3.10), whole.</summary>
/// <remarks>Two things the standard leaves open are decided here: days come from wall-clock time, so an hour that the clock skips is no less an hour of the day;
/// and BYWEEKNO without BYDAY means the weekday of the start.</remarks>
public sealed record RecurrenceRule
{
    /// <summary>FREQ.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>INTERVAL, at least 1.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>COUNT; null without.</summary>
    public int? Count { get; init; }

    /// <summary>UNTIL; null without.</summary>
    public RuleEnd? Until { get; init; }

    /// <summary>BYSECOND.</summary>
    public IReadOnlyList<int> BySecond { get; init; } = [];

    /// <summary>BYMINUTE.</summary>
    public IReadOnlyList<int> ByMinute { get; init; } = [];

    /// <summary>BYHOUR.</summary>
    public IReadOnlyList<int> ByHour { get; init; } = [];

    /// <summary>BYDAY.</summary>
    public IReadOnlyList<WeekdayNumber> ByDay { get; init; } = [];

    /// <summary>BYMONTHDAY.</summary>
    public IReadOnlyList<int> ByMonthDay { get; init; } = [];

    /// <summary>BYYEARDAY.</summary>
    public IReadOnlyList<int> ByYearDay { get; init; } = [];

    /// <summary>BYWEEKNO.</summary>
    public IReadOnlyList<int> ByWeekNo { get; init; } = [];

    /// <summary>BYMONTH.</summary>
    public IReadOnlyList<int> ByMonth { get; init; } = [];

    /// <summary>BYSETPOS.</summary>
    public IReadOnlyList<int> BySetPos { get; init; } = [];

    /// <summary>WKST.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>Reads a rule, such as <c>FREQ=MONTHLY;BYDAY=2TU</c>.</summary>
    /// <param name="text">The value of RRULE.</param>
    /// <exception cref="FormatException">It is no rule; the message names the part.</exception>
    public static RecurrenceRule Parse(string text) => RuleReader.Read(text);

    /// <summary>The moments of the rule, in order, computed as they are asked for.</summary>
    /// <param name="start">The start (DTSTART) in wall-clock time. It is one of the moments only when the rule says so.</param>
    /// <param name="limit">The first moment that is not looked at any more: without it a rule need not end.</param>
    /// <param name="until">UNTIL in wall-clock time where it is told in UTC; null to take it as it stands.</param>
    public IEnumerable<DateTime> From(DateTime start, DateTime limit, DateTime? until = null) => new RuleExpansion(this, start, limit, until ?? Until?.At).Moments();

    /// <summary>The rule as a value of RRULE.</summary>
    public override string ToString()
    {
        var parts = new List<string> { $"FREQ={Frequency.ToString().ToUpperInvariant()}" };
        if (Interval != 1) parts.Add($"INTERVAL={Interval.ToString(CultureInfo.InvariantCulture)}");
        if (Count is { } count) parts.Add($"COUNT={count.ToString(CultureInfo.InvariantCulture)}");
        if (Until is { } until) parts.Add($"UNTIL={until}");
        void Add<T>(string name, IReadOnlyList<T> values)
        {
            if (values.Count > 0) parts.Add($"{name}={string.Join(',', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))}");
        }

        Add("BYMONTH", ByMonth);
        Add("BYWEEKNO", ByWeekNo);
        Add("BYYEARDAY", ByYearDay);
        Add("BYMONTHDAY", ByMonthDay);
        Add("BYDAY", ByDay);
        Add("BYHOUR", ByHour);
        Add("BYMINUTE", ByMinute);
        Add("BYSECOND", BySecond);
        Add("BYSETPOS", BySetPos);
        if (WeekStart != DayOfWeek.Monday) parts.Add($"WKST={WeekdayNumber.CodeOf(WeekStart)}");
        return string.Join(';', parts);
    }
}
