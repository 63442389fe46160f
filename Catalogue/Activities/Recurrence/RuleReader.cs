using System.Globalization;

namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>Reads a rule, and refuses what RFC 5545 forbids.</summary>
internal static class RuleReader
{
    private const int LongestRule = 2000;
    private const int MostOften = 1_000_000;

    // Some programs write "without end" as the end of the calendar; at either end of it days cannot be added.
    private const int First = 1900, Never = 9000;

    public static RecurrenceRule Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestRule) throw new FormatException($"A rule has at most {LongestRule} characters.");
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1 || !parts.TryAdd(part[..sign].Trim(), part[(sign + 1)..].Trim())) throw new FormatException($"'{part}' is no part of a rule, or stands twice.");
        }

        var rule = new RecurrenceRule
        {
            Frequency = Enum.TryParse<Frequency>(Take(parts, "FREQ"), ignoreCase: true, out var frequency) && Enum.IsDefined(frequency) ? frequency : throw new FormatException("FREQ is missing or unknown."),
            Interval = Take(parts, "INTERVAL") is { } interval ? Number("INTERVAL", interval, 1, MostOften) : 1,
            Count = Take(parts, "COUNT") is { } count ? Number("COUNT", count, 1, MostOften) : null,
            Until = Take(parts, "UNTIL") is { } until ? End(until) : null,
            BySecond = Numbers(parts, "BYSECOND", 0, 60),
            ByMinute = Numbers(parts, "BYMINUTE", 0, 59),
            ByHour = Numbers(parts, "BYHOUR", 0, 23),
            ByDay = Take(parts, "BYDAY") is { } days ? [.. days.Split(',').Select(Day)] : [],
            ByMonthDay = Numbers(parts, "BYMONTHDAY", -31, 31),
            ByYearDay = Numbers(parts, "BYYEARDAY", -366, 366),
            ByWeekNo = Numbers(parts, "BYWEEKNO", -53, 53),
            ByMonth = Numbers(parts, "BYMONTH", 1, 12),
            BySetPos = Numbers(parts, "BYSETPOS", -366, 366),
            WeekStart = Take(parts, "WKST") is { } start ? WeekdayNumber.DayOf(start) ?? throw new FormatException($"WKST={start} is no weekday.") : DayOfWeek.Monday,
        };
        if (parts.Keys.FirstOrDefault(name => !name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)) is { } unknown) throw new FormatException($"{unknown} is no part of a rule.");
        Check(rule);
        return rule;
    }

    private static void Check(RecurrenceRule rule)
    {
        if (rule is { Count: not null, Until: not null }) throw new FormatException("COUNT and UNTIL exclude each other.");
        if (rule.ByWeekNo.Count > 0 && rule.Frequency != Frequency.Yearly) throw new FormatException("BYWEEKNO is for FREQ=YEARLY alone.");
        if (rule.ByYearDay.Count > 0 && rule.Frequency is Frequency.Daily or Frequency.Weekly or Frequency.Monthly) throw new FormatException("BYYEARDAY is not for days, weeks or months.");
        if (rule.ByMonthDay.Count > 0 && rule.Frequency == Frequency.Weekly) throw new FormatException("BYMONTHDAY is not for FREQ=WEEKLY.");
        if (rule.ByDay.Any(day => day.Ordinal != 0) && (rule.Frequency is not (Frequency.Monthly or Frequency.Yearly) || rule.ByWeekNo.Count > 0)) throw new FormatException("A number in BYDAY is for months and years, and not beside BYWEEKNO.");
        var limits = rule.BySecond.Count + rule.ByMinute.Count + rule.ByHour.Count + rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count + rule.ByMonth.Count;
        if (rule.BySetPos.Count > 0 && limits == 0) throw new FormatException("BYSETPOS needs another BY beside it.");
    }

    private static string? Take(Dictionary<string, string> parts, string name) => parts.Remove(name, out var value) ? value : null;

    private static IReadOnlyList<int> Numbers(Dictionary<string, string> parts, string name, int least, int most) =>
        Take(parts, name) is { } values ? [.. values.Split(',').Select(value => Number(name, value.Trim(), least, most))] : [];

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && (number != 0 || least == 0)
            ? number
            : throw new FormatException($"{name}={value} must be between {least} and {most}.");

    private static WeekdayNumber Day(string value)
    {
        var text = value.Trim();
        var day = text.Length >= 2 ? WeekdayNumber.DayOf(text.AsSpan(text.Length - 2)) : null;
        if (day is null) throw new FormatException($"BYDAY={value} is no weekday.");
        return new(text.Length == 2 ? 0 : Number("BYDAY", text[..^2], -53, 53), day.Value);
    }

    private static RuleEnd? End(string value)
    {
        var (utc, isDay) = (value.EndsWith('Z'), DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at));
        if (!isDay && !DateTime.TryParseExact(utc ? value[..^1] : value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out at)) throw new FormatException($"UNTIL={value} is no moment.");
        if (at.Year < First) throw new FormatException($"UNTIL={value} lies before any activity.");
        if (at.Year >= Never) return null;
        return isDay ? new(at.AddDays(1).AddSeconds(-1), IsUtc: false, IsDay: true) : new(at, utc, IsDay: false);
    }
}
