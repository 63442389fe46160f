namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>The periods of rules by the hour, minute and second. What a day, an hour or a minute rules out is passed over in one step, so that no rule counts seconds through years.</summary>
internal sealed class ShortPeriods(RecurrenceRule rule, RuleDays days, DateTime start, DateTime limit)
{
    // More than the seconds of ten days: a rule that finds nothing in so many tries finds nothing.
    private const int MostTries = 1_000_000;

    private readonly TimeSpan _step = rule.Interval * Unit(rule.Frequency);

    public IEnumerable<IEnumerable<DateTime>> All()
    {
        var unit = Unit(rule.Frequency);
        var minutes = rule.Frequency == Frequency.Hourly ? RuleExpansion.Times([], 0, rule.ByMinute, start.Minute, rule.BySecond, start.Second)
            : rule.Frequency == Frequency.Minutely ? RuleExpansion.Times([], 0, [], 0, rule.BySecond, start.Second)
            : [TimeSpan.Zero];
        // Periods are counted from the beginning of the one in which the start lies.
        var first = new DateTime(start.Ticks / unit.Ticks * unit.Ticks);
        var tries = 0;
        for (var at = first; at < limit;)
        {
            if (Blocked(at) is { } free)
            {
                if (free >= limit || ++tries > MostTries) yield break;
                at = first.AddTicks(((free - first).Ticks + _step.Ticks - 1) / _step.Ticks * _step.Ticks);
                continue;
            }

            var period = at;
            tries = 0;
            if (minutes.Count > 0) yield return SetPositions.Of(rule.BySetPos, minutes.Count, index => period + minutes[index]);
            if (limit - at <= _step) yield break;
            at += _step;
        }
    }

    // When the day, hour, minute or second is none of the rule's: the moment at which the next one begins.
    private DateTime? Blocked(DateTime at)
    {
        if (!days.Hold(at.Date)) return at.Date.AddDays(1);
        if (rule.ByHour.Count > 0 && !rule.ByHour.Contains(at.Hour)) return at.Date.AddHours(at.Hour + 1);
        if (rule.Frequency < Frequency.Hourly && rule.ByMinute.Count > 0 && !rule.ByMinute.Contains(at.Minute)) return at.Date.AddMinutes(at.Hour * 60 + at.Minute + 1);
        return rule.Frequency == Frequency.Secondly && rule.BySecond.Count > 0 && !rule.BySecond.Contains(at.Second) ? at.AddSeconds(1) : null;
    }

    private static TimeSpan Unit(Frequency frequency) => frequency switch { Frequency.Hourly => TimeSpan.FromHours(1), Frequency.Minutely => TimeSpan.FromMinutes(1), _ => TimeSpan.FromSeconds(1) };
}
