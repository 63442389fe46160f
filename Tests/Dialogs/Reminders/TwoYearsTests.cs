using System.Globalization;
using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Reminders;

/// <summary>Two years, day by day, with all grants that are shipped: every reminder of everybody who asks for every deadline as soon as it is known.</summary>
/// <remarks><c>APPROVE=1</c> rewrites the file; the difference is reviewed as content.</remarks>
public sealed class TwoYearsTests
{
    private static readonly DateOnly First = new(2026, 11, 23), Last = new(2028, 11, 22);

    private static readonly string Approved = Path.Combine(Repository.Root, "Tests", "Data", "reminders", "two-years.txt");

    [Fact]
    public void Every_reminder_of_every_grant_in_two_years_is_an_approved_one()
    {
        var content = Shipped();
        List<string> lines = [];
        foreach (var municipality in content.Municipalities.Keys.Order(StringComparer.Ordinal)) lines.AddRange(TwoYears(content, municipality).Select(line => $"{municipality}: {line}"));

        var told = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(Approved, told);
        Assert.Equal(File.ReadAllText(Approved), told);
    }

    private static IEnumerable<string> TwoYears(Content content, string municipality)
    {
        var (events, here) = (new KnownEvents(content), content.Municipalities[municipality]);
        Dictionary<string, PlanRun> runs = new(StringComparer.Ordinal);
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            foreach (var deadline in content.GrantsOf(municipality).SelectMany(grant => GrantCalendar.Ahead(grant, day)).Select(KnownEvents.Of).OfType<ReminderEvent>())
                if (!runs.ContainsKey(deadline.Key)) runs[deadline.Key] = new PlanRun(deadline.Facts, deadline.Key) { Since = OsloTime.InstantOf(day, TimeOnly.MinValue) };
            foreach (var run in runs.Values.Where(run => !run.IsOver)) Live(run, events, municipality, day);
        }
        var sent = runs.SelectMany(run => run.Value.Sent.Select(one => (one.At, run.Key, one.Reminder)));
        foreach (var (at, key, reminder) in sent.OrderBy(one => one.At).ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            var texts = new ReminderTexts(here, content.Languages.Get("nb"), OsloTime.DayOf(at));
            var said = texts.Write(reminder, key, events.TitleOf(municipality, key, content.Languages.Get("nb"))).Text;
            yield return string.Create(CultureInfo.InvariantCulture, $"{OsloTime.At(at):ddd yyyy-MM-dd HH:mm} {reminder.Code} {key} | {said}");
        }
    }

    // In the morning, and whenever the plan wants to be asked.
    private static void Live(PlanRun run, KnownEvents events, string municipality, DateOnly day)
    {
        var now = OsloTime.InstantOf(day, TimeOnly.MinValue);
        var end = OsloTime.InstantOf(day.AddDays(1), TimeOnly.MinValue);
        while (now < end && !run.IsOver)
        {
            run.Event = events.Find(municipality, run.Key, now);
            run.At(now);
            now = run.Again is { } again && again > now ? again : end;
        }
    }

    private static Content Shipped()
    {
        var snapshot = ContentFolder.Read(Repository.Resources);
        var national = NationalContent.Read(snapshot).Unit!;
        var units = Directory.GetDirectories(Path.Combine(Repository.Resources, "Municipalities")).Select(folder => MunicipalUnit.Read(Path.GetFileName(folder), snapshot, national).Unit!);
        return new(national, units, "shipped", []);
    }
}
