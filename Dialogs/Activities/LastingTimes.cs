using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>Says times for paper, which is read on another day: never "today"; a day of the week that comes back, else the next dates.</summary>
internal sealed class LastingTimes(TurnContext turn)
{
    private const int DatesOfPart = 3;

    private readonly ActivityTimes _times = new(turn);

    /// <summary>One line a part of the schedule that has dates left; none when nothing is known or left.</summary>
    public IEnumerable<string> Of(Activity activity)
    {
        foreach (var part in activity.Schedule.Parts)
        {
            var dates = (activity.Schedule with { Parts = [part] }).From(turn.Today).Where(date => date.State == OccurrenceState.AsPlanned && !date.HasPassed(turn.Now)).Take(DatesOfPart).ToList();
            if (dates.Count == 0) continue;
            yield return part.Repeat is WeeklyDays { Step: { Every: 1, Parity: null }, Weekdays: var days } && part.Season.YearlyFirst is null && dates.Count > 1
                ? $"{string.Join(", ", days.Select(Weekday))}{Hours(part.From, part.Until)}{Between(part.Season)}"
                : $"{string.Join("; ", dates.Select(date => _times.Date(date.Day)))}{Hours(part.From, part.Until)}";
        }
    }

    private string Hours(TimeOnly? from, TimeOnly? until) => (from, until) switch
    {
        ({ } begin, { } end) => $" {Hour(begin)}-{Hour(end)}",
        ({ } begin, null) => $" {Hour(begin)}",
        _ => $" ({turn.Say(ActivityKeys.Of("time.unknown"))})",
    };

    private string Between(Season season) => (season.First > turn.Today, season.Last) switch
    {
        (true, { } last) => $" ({Date(season.First!.Value)}-{Date(last)})",
        (false, { } last) => $" ({Date(turn.Today)}-{Date(last)})",
        (true, null) => $" ({Date(season.First!.Value)}-)",
        _ => "",
    };

    private string Weekday(DayOfWeek day) => turn.Say(ActivityKeys.Of($"day.{((int)day + 6) % 7 + 1}"));

    private static string Date(DateOnly day) => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture);

    private static string Hour(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);
}
