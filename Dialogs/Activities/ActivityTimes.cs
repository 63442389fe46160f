using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>Says days and times of activities, short: "today 18:00", "Sat 28.11 11:00-12:30".</summary>
internal sealed class ActivityTimes(TurnContext turn)
{
    /// <summary>So many days ahead a day of the month alone may be another year's.</summary>
    private const int SameYear = 300;

    /// <summary>A day.</summary>
    public string Day(DateOnly day)
    {
        if (day == turn.Today) return Say("today");
        return day == turn.Today.AddDays(1) ? Say("tomorrow") : Date(day);
    }

    /// <summary>A day by its date, also when it is today.</summary>
    public string Date(DateOnly day)
    {
        var date = day.DayNumber - turn.Today.DayNumber > SameYear ? day.ToString("d.M.yyyy", CultureInfo.InvariantCulture) : day.ToString("d.M", CultureInfo.InvariantCulture);
        return $"{Say($"day.{((int)day.DayOfWeek + 6) % 7 + 1}")} {date}";
    }

    /// <summary>From one day until another.</summary>
    public string Days(DateOnly from, DateOnly until) => from == until ? Day(from) : $"{Date(from)}-{Date(until)}";

    /// <summary>When a date begins, for a line of a list.</summary>
    public string Begins(DateOnly day, TimeOnly? from) => from is { } hour ? $"{Day(day)} {Hour(hour)}" : $"{Day(day)} ({Say("time.unknown")})";

    /// <summary>When a date is, with its end.</summary>
    public string Whole(DateOnly day, TimeOnly? from, TimeOnly? until) => from is { } begin && until is { } end ? $"{Day(day)} {Hour(begin)}-{Hour(end)}" : Begins(day, from);

    /// <summary>When an activity is, for a line of a list.</summary>
    public string Of(Activity activity, Occurrence? next) => next is not null ? Begins(next.Day, next.From) : Say(activity.Schedule.ByAppointment ? "by-appointment" : "time.unknown");

    /// <summary>Where a date has been moved to.</summary>
    public string Moved(MovedDate to) => Begins(to.Day, to.From);

    private static string Hour(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private string Say(string name) => turn.Say(ActivityKeys.Of(name));
}
