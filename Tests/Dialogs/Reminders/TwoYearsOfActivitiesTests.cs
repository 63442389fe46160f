using System.Globalization;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Reminders;

/// <summary>Two years of somebody who asks for a reminder of every activity as soon as the one before is over, while staff edit the table.</summary>
/// <remarks><c>APPROVE=1</c> rewrites the file; the difference is reviewed as content.</remarks>
public sealed class TwoYearsOfActivitiesTests
{
    private const string Cafe = "tirsdag 18:00-20:00; fra 2026-08-25 til 2028-06-20; skoleferier nei";
    private const string Night = "siste lørdag i måneden 23:30-03:00";
    private const string Swim = "annenhver mandag 07:00-08:00 fra 2026-09-07";

    private static readonly DateTimeOffset Begin = PlanRun.Oslo(2026, 11, 23), End = PlanRun.Oslo(2028, 11, 22);

    private static readonly string Approved = Path.Combine(Repository.Root, "Tests", "Data", "reminders", "two-years-activities.txt");

    // What staff do and when: the row as it then stands; null takes it out.
    private static readonly (DateTimeOffset At, string Id, string? Row)[] Edits =
    [
        (Begin, "cafe", Row("cafe", "Språkkafé", Cafe)),
        (Begin, "night", Row("night", "Natteravn", Night, "Torget")),
        (Begin, "swim", Row("swim", "Morgensvømming", Swim, "Svømmehallen")),
        // Both nights of the clock, the Tuesday after Easter, 18 May, a second day of Christmas, an hour nobody knows.
        (Begin, "turn", Row("turn", "Tur", "2027-03-28 02:30-05:00; 2027-10-31 02:30-05:00; 2028-03-26 02:30-05:00; 2028-10-29 02:30-05:00; 2027-03-30 10-12; 2027-05-18 08-10; 2026-12-26 12-14; 2027-08-14", "Fjellet")),
        (PlanRun.Oslo(2026, 12, 7, 21, 30), "cafe", Row("cafe", "Språkkafé", $"{Cafe}; avlyst 2026-12-08 (sykdom)")),
        (PlanRun.Oslo(2027, 1, 10, 14), "cafe", Row("cafe", "Språkkafé", $"{Cafe}; flyttet 2027-01-12 til 2027-01-13 17-19")),
        (PlanRun.Oslo(2027, 1, 20), "cafe", Row("cafe", "Språkkafé", $"{Cafe}; avlyst 2027-01-26")),
        (PlanRun.Oslo(2027, 1, 21, 9), "cafe", Row("cafe", "Språkkafé", Cafe)),
        (PlanRun.Oslo(2027, 3, 22, 12), "night", Row("night", "Natteravn", $"{Night}; flyttet 2027-03-27 til 2027-03-28 02:30-04:00", "Torget")),
        (PlanRun.Oslo(2027, 4, 20, 12), "cafe", Row("cafe", "Språkkafé", Cafe, "Kulturhuset")),
        (PlanRun.Oslo(2027, 4, 30, 12), "swim", null),
        (PlanRun.Oslo(2027, 5, 1, 12), "swim", Row("swim", "Morgensvømming", Swim, "Svømmehallen")),
        (PlanRun.Oslo(2027, 5, 7, 12), "swim", null),
        (PlanRun.Oslo(2027, 6, 1, 12), "swim", Row("swim", "Morgensvømming", Swim, "Svømmehallen")),
        (PlanRun.Oslo(2027, 9, 13, 12), "cafe", Row("cafe", "Språkkafé", Cafe.Replace("tirsdag", "onsdag", StringComparison.Ordinal), "Kulturhuset", confirmed: "2027-09-13")),
        (PlanRun.Oslo(2027, 10, 25, 12), "night", Row("night", "Natteravn", $"{Night}; flyttet 2027-10-30 til 2027-10-31 02:30-04:00", "Torget", confirmed: "2027-10-25")),
        (PlanRun.Oslo(2027, 10, 30, 22, 45), "night", Row("night", "Natteravn", $"{Night}; avlyst 2027-10-30", "Torget", confirmed: "2027-10-25")),
        (PlanRun.Oslo(2028, 4, 14, 12), "night", Row("night", "Natteravn", Night, "Torget", status: "tidligere")),
    ];

    [Fact]
    public void Every_reminder_of_activities_in_two_years_is_an_approved_one_and_comes_once()
    {
        var (lines, runs) = TwoYears();

        var told = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(Approved, told);
        Assert.Equal(File.ReadAllText(Approved), told);
        Assert.All(runs, run => Assert.Equal(run.Sent.Count, run.Sent.Select(sent => sent.Reminder.Code).Distinct().Count()));
        Assert.All(runs.SelectMany(run => run.Sent), sent => Assert.True(sent.Reminder.IsUrgent || PlanRun.Window.IsOpen(sent.At)));
    }

    private static (List<string> Lines, List<PlanRun> Runs) TwoYears()
    {
        List<(DateTimeOffset At, string Key, string Line)> lines = [];
        Dictionary<string, string> rows = new(StringComparer.Ordinal);
        Dictionary<string, PlanRun> runs = new(StringComparer.Ordinal);
        var content = TownContent.With();
        for (var now = Begin; now < End; now = Next(now, runs.Values))
        {
            if (Edits.Where(edit => edit.At == now).ToList() is { Count: > 0 } edits)
            {
                foreach (var (_, id, row) in edits)
                    if (row is null) rows.Remove(id);
                    else rows[id] = row;
                content = TownContent.With(rows.Values);
            }
            foreach (var run in runs.Values.Where(run => !run.IsOver)) lines.AddRange(Live(run, content, now));
            Ask(content, runs, now);
        }
        return ([.. lines.OrderBy(line => line.At).ThenBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Line)], [.. runs.Values]);
    }

    private static IEnumerable<(DateTimeOffset At, string Key, string Line)> Live(PlanRun run, Content content, DateTimeOffset now)
    {
        var events = new KnownEvents(content);
        run.Event = events.Find(TownContent.Town, run.Key, now);
        var before = run.Sent.Count;
        run.At(now);
        var (nb, here) = (content.Languages.Get("nb"), content.Municipalities[TownContent.Town]);
        foreach (var (at, reminder) in run.Sent.Skip(before))
        {
            var said = new ReminderTexts(here, nb, OsloTime.DayOf(at)).Write(reminder, run.Key, events.TitleOf(TownContent.Town, run.Key, nb)).Text.Replace("\n", " / ", StringComparison.Ordinal);
            yield return (at, run.Key, string.Create(CultureInfo.InvariantCulture, $"{OsloTime.At(at):ddd yyyy-MM-dd HH:mm} {reminder.Code} {run.Key} | {said}"));
        }
    }

    // Whoever has no reminder of an activity asks for the next date that one can still come before.
    private static void Ask(Content content, Dictionary<string, PlanRun> runs, DateTimeOffset now)
    {
        var plan = new ReminderPlan(PlanRun.Window);
        foreach (var activity in content.Municipalities[TownContent.Town].Activities.All.Where(one => one.Status == ChatBot.Catalogue.Activities.ActivityStatus.Offer))
        {
            if (runs.Any(run => run.Key.StartsWith($"activity:{activity.Id}@", StringComparison.Ordinal) && !run.Value.IsOver)) continue;
            var next = ActivityEvents.Ahead(activity, now).FirstOrDefault(date => !runs.ContainsKey(date.Key) && plan.DueAfter([ReminderOffset.OneDay], date.Facts, now).Count > 0);
            if (next is null) continue;
            runs[next.Key] = new PlanRun(next.Facts, next.Key) { Since = now };
            runs[next.Key].At(now);
        }
    }

    // The next edit, the next time that a plan wants to be asked, or tomorrow.
    private static DateTimeOffset Next(DateTimeOffset now, IEnumerable<PlanRun> runs) =>
        Edits.Select(edit => edit.At).Concat(runs.Where(run => !run.IsOver).Select(run => run.Again ?? now)).Where(at => at > now)
            .Append(OsloTime.InstantOf(OsloTime.DayOf(now).AddDays(1), TimeOnly.MinValue)).Min();

    private static string Row(string id, string title, string schedule, string place = "Biblioteket", string status = "tilbud", string confirmed = "2026-11-20") =>
        TownContent.Row(id, title, schedule, place, status, confirmed);
}
