using ChatBot.Catalogue.Activities.Recurrence;

namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>Days by a recurrence rule that has no shorter form.</summary>
/// <param name="Rule">The rule; it speaks of days alone and has no end of its own (<see cref="IsOfDays"/>).</param>
/// <param name="Start">The day it is counted from.</param>
public sealed record RuleRepeat(RecurrenceRule Rule, DateOnly Start) : Repeat
{
    /// <summary>Whether a rule speaks of days alone, and leaves the end to the season.</summary>
    public static bool IsOfDays(RecurrenceRule rule) =>
        rule is { Frequency: >= Frequency.Daily, Count: null, Until: null, ByHour.Count: 0, ByMinute.Count: 0, BySecond.Count: 0 };

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        last < DateOnly.MaxValue && Start <= last
            ? Rule.From(Start.ToDateTime(TimeOnly.MinValue), last.AddDays(1).ToDateTime(TimeOnly.MinValue)).Select(DateOnly.FromDateTime).SkipWhile(day => day < first)
            : [];
}
