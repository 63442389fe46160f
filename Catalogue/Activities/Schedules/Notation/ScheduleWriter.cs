using System.Globalization;

namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Writes a schedule in its notation.</summary>
internal static class ScheduleWriter
{
    public static string Write(Schedule schedule)
    {
        var clauses = schedule.Parts.Select(Part).ToList();
        if (schedule.ByAppointment) clauses.Add("etter avtale");
        clauses.AddRange(schedule.Holidays switch { HolidayRule.GoesOn => ["skoleferier ja"], HolidayRule.Rests => ["skoleferier nei"], HolidayRule.OnlyThen => ["skoleferier bare"], _ => (string[])[] });
        clauses.AddRange(schedule.Changes.Select(Change));
        return clauses.Count == 0 ? "ukjent" : string.Join("; ", clauses);
    }

    private static string Part(SchedulePart part)
    {
        var words = new List<string> { Days(part.Repeat) };
        if (Times(part.From, part.Until) is { } times) words.Add(times);
        var season = part.Season;
        if (part.Repeat is WeeklyDays { Step: var step })
        {
            if (step.Every > 1) words.Add(step.Every == 2 ? "annenhver uke" : Invariant($"hver {step.Every}. uke"));
            if (step.Parity is { } parity) words.Add(parity == 0 ? "partallsuker" : "oddetallsuker");
            if (step.Every > 1 && season.First is null) season = season with { First = step.Anchor };
        }

        if (part.Repeat is RuleRepeat { Start: var start } && season.First is null) season = season with { First = start };
        if (season.First is { } first) words.Add($"fra {Day(first)}");
        if (season.Last is { } last) words.Add($"til {Day(last)}");
        if (season is { YearlyFirst: { } from, YearlyLast: { } until }) words.Add(Invariant($"sesong {from.Day}.{from.Month}-{until.Day}.{until.Month}"));
        return string.Join(' ', words);
    }

    private static string Days(Repeat repeat) => repeat switch
    {
        SingleDays single => Span(single.Span),
        MonthlyDates dates => $"den {Join(dates.Dates.Select(date => Invariant($"{date}.")))} i måneden",
        RuleRepeat rule => $"regel {rule.Rule.ToString().Replace(';', '/')}",
        MonthlyWeekdays monthly => $"{Join(monthly.Ordinals.Select(ScheduleWords.NameOf))} {Weekdays(monthly.Weekdays)} i måneden",
        WeeklyDays weekly => Weekdays(weekly.Weekdays),
        _ => throw new ArgumentException($"{repeat.GetType().Name} has no notation.", nameof(repeat)),
    };

    private static string Weekdays(IReadOnlyList<DayOfWeek> days)
    {
        if (days.Count == ScheduleWords.Week.Length) return "hver dag";
        var first = Array.IndexOf(ScheduleWords.Week, days[0]);
        var run = days.Count > 2 && days.SequenceEqual(ScheduleWords.Week.Skip(first).Take(days.Count));
        return run ? $"{ScheduleWords.NameOf(days[0])}-{ScheduleWords.NameOf(days[^1])}" : Join(days.Select(ScheduleWords.NameOf));
    }

    private static string Change(ScheduleChange change)
    {
        var at = change.At is { } time ? $" {Time(time)}" : "";
        var note = change.Note is { } text ? $" ({text})" : "";
        return change.Kind switch
        {
            ChangeKind.LeftOut => $"ikke {Span(change.Days)}{at}{note}",
            ChangeKind.Cancelled => $"avlyst {Span(change.Days)}{at}{note}",
            _ => $"flyttet {Day(change.Days.First)}{at} til {Day(change.To!.Day)}{(Times(change.To.From, change.To.Until) is { } times ? $" {times}" : "")}{note}",
        };
    }

    private static string? Times(TimeOnly? from, TimeOnly? until) => from is null ? null : until is { } end ? $"{Time(from.Value)}-{Time(end)}" : Time(from.Value);

    private static string Span(DaySpan span) => span.First == span.Last ? Day(span.First) : $"{Day(span.First)}..{Day(span.Last)}";

    private static string Join(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? all[0] : $"{string.Join(", ", all[..^1])} og {all[^1]}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
