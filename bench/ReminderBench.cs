using System.Diagnostics;
using System.Globalization;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.bench;

/// <summary>What it costs to plan the reminders of a day for a hundred thousand subscriptions, and what they take in memory.</summary>
internal static class ReminderBench
{
    private const int Subscriptions = 100_000, Rounds = 5;

    private static readonly DateTimeOffset Day = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static void Run()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var all = Made();
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var plan = new ReminderPlan(SendingWindow.Default);
        List<double> seconds = [];
        var due = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            due = all.Count(one => plan.At(one.Subscription, one.Event, Day).Send is not null);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (subscription, known) in all) plan.At(subscription, known, Day);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        seconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Subscriptions:N0} subscriptions planned for a day: {seconds[Rounds / 2]:0.000} s ({seconds[Rounds / 2]:0.00} of the second allowed), {due:N0} due"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held {held / 1024.0 / 1024.0:0.0} MB ({held / Subscriptions:N0} bytes each), allocated while planning {allocated / 1024.0 / 1024.0:0.0} MB"));
    }

    private static List<(Subscription Subscription, ReminderEvent Event)> Made()
    {
        var random = new Random(4204);
        List<(Subscription, ReminderEvent)> made = new(Subscriptions);
        for (var i = 0; i < Subscriptions; i++)
        {
            var facts = new ReminderFacts(new DateOnly(2026, 11, 24).AddDays(random.Next(365)), random.Next(2) == 0 ? new TimeOnly(12, 0) : null);
            var key = string.Create(CultureInfo.InvariantCulture, $"grant:grant-{random.Next(400)}/2027/1");
            var kind = ReminderEvent.KindOf(key);
            made.Add((new(key, ReminderOffsets.DefaultFor(kind), facts, new HashSet<string>(), 0, Day.AddDays(-60)), new(key, kind, facts)));
        }
        return made;
    }
}
