using System.Globalization;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Settings;

/// <summary>When reminders go out, and when the clock is not believed.</summary>
/// <param name="Window">The hours.</param>
/// <param name="LongestPause">The longest time without a look at reminders after which the clock is still believed.</param>
/// <param name="ClockChecked">The Oslo date on which somebody has found the clock to be right; null when nobody had to.</param>
/// <param name="PerSegment">How long one of our numbers is taken up by one segment of a reminder.</param>
internal sealed record ReminderSettings(SendingWindow Window, TimeSpan LongestPause, DateOnly? ClockChecked, TimeSpan PerSegment)
{
    /// <summary>So many reminders due at once never wait for a person, whatever the day's plan was. The default is 100.</summary>
    public int FewAtOnce { get; init; } = 100;

    private const string Holidays = "Holidays", TimeFormat = "HH:mm";

    // A number of ours gives reminders half of what it can carry, so that replies never queue behind them at the carrier.
    private const double Share = 0.5;

    public static ReminderSettings Read(SettingsReader reader)
    {
        var (opens, closes, at) = (Time(reader, "Reminders:Opens"), Time(reader, "Reminders:Closes"), Time(reader, "Reminders:At"));
        if (closes <= opens) reader.Fault($"Reminders:Closes is {closes:HH:mm}, but it must be later than Reminders:Opens, which is {opens:HH:mm}.");
        var rate = (double)reader.Decimal("Twilio:SegmentsPerSecond", 0.1m, 1000m);
        return new(
            new(opens, closes, at, ClosedDays(reader)), reader.Duration("Reminders:LongestPause", TimeSpan.FromDays(1), TimeSpan.FromDays(365)),
            Checked(reader), TimeSpan.FromSeconds(1 / (Math.Max(rate, 0.1) * Share)))
        {
            FewAtOnce = reader.Number("Reminders:FewAtOnce", 1, 100_000),
        };
    }

    private static TimeOnly Time(SettingsReader reader, string name)
    {
        if (TimeOnly.TryParseExact(reader.Text(name), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        reader.Fault($"{name} must be a time of day in Oslo, such as 09:00.");
        return default;
    }

    private static DateOnly? Checked(SettingsReader reader)
    {
        if (reader.Text("Reminders:ClockChecked") is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        reader.Fault("Reminders:ClockChecked must be a date, such as 2027-03-01: the day on which somebody found the clock of this machine to be right.");
        return null;
    }

    private static Func<DateOnly, bool> ClosedDays(SettingsReader reader)
    {
        var (days, holidays) = (new HashSet<DayOfWeek>(), false);
        foreach (var name in reader.List("Reminders:ClosedDays"))
        {
            if (name.Equals(Holidays, StringComparison.OrdinalIgnoreCase)) holidays = true;
            else if (Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && Enum.IsDefined(day)) days.Add(day);
            else reader.Fault($"Reminders:ClosedDays holds {name}, but only Monday to Sunday and {Holidays} mean something.");
        }
        if (days.Count == 7) reader.Fault("Reminders:ClosedDays closes every day of the week. Leave one open.");
        return days.Count == 7 ? _ => false : day => days.Contains(day.DayOfWeek) || (holidays && NorwegianHolidays.Is(day));
    }
}
