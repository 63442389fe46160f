using System.Diagnostics;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;
using Activity = ChatBot.Catalogue.Activities.Activity;

namespace ChatBot.bench;

/// <summary>The activities of a whole country: how long they take to load, what they hold, how long a question of three conditions takes, and the same in SQLite FTS5.</summary>
internal static class ActivityBench
{
    private const int Country = 200_000;
    private const int Questions = 5_000;
    private const int PeerQuestions = 500;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 11, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2026, 11, 21);

    public static void Run()
    {
        SQLitePCL.Batteries_V2.Init();
        var small = Load(Country / 10);
        var (inSmall, foundInSmall) = Ask(small, null, "a tenth of the country, all of it");
        var whole = Load(Country);
        Ask(whole, Municipality, "the country, one municipality");
        var (inWhole, found) = Ask(whole, null, "the country, all of it");
        Console.WriteLine($"ten times the activities: {found / foundInSmall:0.0} times the matches, {inWhole / inSmall:0.0} times the time");
        Beside(whole);
    }

    // Larger municipalities are asked in more often.
    private static string Municipality(int random) => MadeUpCountry.NameOf((int)(MadeUpCountry.Municipalities * Math.Pow(random / (double)int.MaxValue, 3)));

    private static ActivityCatalogue Load(int activities)
    {
        var texts = new ScheduleTexts();
        var tables = new MadeUpCountry(activities).Tables().ToList();
        var before = GC.GetTotalMemory(true);
        var wall = Stopwatch.StartNew();
        var clock = new Processor();
        // As the service reads its municipalities: as many at once as there are cores.
        List<Activity> all = [.. tables.AsParallel().AsOrdered().SelectMany(table => Read(table.Municipality, table.File, texts))];
        var read = clock.Elapsed;
        var catalogue = new ActivityCatalogue(all);
        var indexed = clock.Elapsed;
        catalogue.Prepare(Now);
        Console.WriteLine($"{all.Count} activities in {tables.Count} tables of {tables.Sum(table => table.File.Length) / 1e6:0} MB: read {read.TotalSeconds:0.0} s, index {(indexed - read).TotalSeconds:0.0} s, dates {(clock.Elapsed - indexed).TotalSeconds:0.0} s, in all {clock.Elapsed.TotalSeconds:0.0} s of processor, {wall.Elapsed.TotalSeconds:0.0} s by the clock");
        Console.WriteLine($"  memory held: {(GC.GetTotalMemory(true) - before) / 1e6:0} MB");
        return catalogue;
    }

    private static IReadOnlyList<Activity> Read(string municipality, byte[] file, ScheduleTexts texts) =>
        ActivityContent.Read(ContentSnapshot.Of(new Dictionary<string, byte[]> { [ActivityContent.PathOf(municipality)] = file }), municipality, SchoolYears.Unknown, texts).Activities;

    private static (double Mean, double Found) Ask(ActivityCatalogue catalogue, Func<int, string>? within, string what)
    {
        var questions = MadeUpQuestions.Some(Questions, Today, within);
        foreach (var question in questions.Take(Questions / 4)) catalogue.Find(question, Now);
        var (times, found) = Time(questions, question => catalogue.Find(question, Now).Total);
        Console.WriteLine($"{what}: {Figures(times)}; {found:0} matches on average");
        return (times.Average(), found);
    }

    private static void Beside(ActivityCatalogue catalogue)
    {
        var clock = Stopwatch.StartNew();
        using var peer = new ActivityPeer(catalogue.All, Today);
        Console.WriteLine($"SQLite: filled in {clock.Elapsed.TotalSeconds:0.0} s");
        foreach (var (what, within) in new (string, Func<int, string>?)[] { ("one municipality", Municipality), ("all of it", null) })
        {
            var questions = MadeUpQuestions.Some(PeerQuestions, Today, within);
            foreach (var question in questions.Take(50)) peer.Find(question, Today);
            var (theirs, theirFound) = Time(questions, question => peer.Find(question, Today).Total);
            var (ours, ourFound) = Time(questions, question => catalogue.Find(question, Now).Certain);
            Console.WriteLine($"SQLite, {what}: {Figures(theirs)}; {theirFound:0} matches, ours {ourFound:0} certain");
            Console.WriteLine($"  ours / SQLite: median {ours[ours.Count / 2] / theirs[theirs.Count / 2]:0.0000}, p99 {At(ours, 0.99) / At(theirs, 0.99):0.0000}, mean {ours.Average() / theirs.Average():0.0000}");
        }
    }

    // Seconds of processor, all threads together: by the clock they depend on who else is at work.
    private sealed class Processor
    {
        private readonly TimeSpan _start = Environment.CpuUsage.TotalTime;

        public TimeSpan Elapsed => Environment.CpuUsage.TotalTime - _start;
    }

    private static (List<double> Times, double Found) Time(List<ActivityQuery> questions, Func<ActivityQuery, int> find)
    {
        List<double> times = new(questions.Count);
        long found = 0;
        foreach (var question in questions)
        {
            // The least of three: what other programs do on the machine meanwhile is not ours.
            var least = double.MaxValue;
            for (var turn = 0; turn < 3; turn++)
            {
                var start = Stopwatch.GetTimestamp();
                var total = find(question);
                least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                if (turn == 0) found += total;
            }
            times.Add(least);
        }
        times.Sort();
        return (times, found / (double)questions.Count);
    }

    private static string Figures(List<double> times) => $"median {times[times.Count / 2]:0} µs, p99 {At(times, 0.99):0} µs, longest {times[^1]:0} µs";

    private static double At(List<double> times, double share) => times[(int)((times.Count - 1) * share)];
}
