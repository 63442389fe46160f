using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers.Checks;

namespace ChatBot.bench;

/// <summary>How much processor a check of all content takes, and how that grows with the number of municipalities.</summary>
internal static class CheckBench
{
    private const int Times = 100;
    private const int Rounds = 3;
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static void Run()
    {
        var shipped = ContentFolder.Read(Path.Combine(Messages.Root, "Resources"));
        var many = Copy(shipped);
        var first = Time(shipped);
        var (warm, copied) = (Best(shipped), Best(many));
        var (before, after) = (Municipalities(shipped), Municipalities(many));
        Console.WriteLine($"first check in the process   {first.TotalMilliseconds,8:0} ms of processor");
        Console.WriteLine($"{before,4} municipalities, warm    {warm.TotalMilliseconds,8:0} ms");
        Console.WriteLine($"{after,4} municipalities, warm    {copied.TotalMilliseconds,8:0} ms");
        Console.WriteLine($"{after / before} times the municipalities take {copied / warm:0.0} times as much; {(copied - warm).TotalMilliseconds / (after - before):0.0} ms a municipality");
    }

    private static TimeSpan Best(ContentSnapshot files) => Enumerable.Range(0, Rounds).Min(_ => Time(files));

    private static TimeSpan Time(ContentSnapshot files)
    {
        var before = Environment.CpuUsage.TotalTime;
        var found = ContentCheck.Run(files, Today);
        if (found.Problems.Any(problem => problem.Effect != ProblemEffect.Advises)) throw new InvalidOperationException(string.Join('\n', found.Problems.Take(5)));
        return Environment.CpuUsage.TotalTime - before;
    }

    private static int Municipalities(ContentSnapshot files) => ContentUnits.MunicipalitiesIn(files).Count;

    /// <summary>Each municipality a hundred times over, under a hundred names and numbers.</summary>
    private static ContentSnapshot Copy(ContentSnapshot shipped)
    {
        var files = new Dictionary<string, byte[]>(shipped.Files, StringComparer.Ordinal);
        var number = 40_000_000;
        foreach (var (path, bytes) in shipped.Files.Where(file => ContentUnits.Of(file.Key) != ContentUnits.National))
        {
            var id = ContentUnits.Of(path);
            for (var i = 1; i < Times; i++)
            {
                var copy = path.Replace($"/{id}/", $"/{id}-{i}/", StringComparison.Ordinal);
                files[copy] = path.EndsWith(".json", StringComparison.Ordinal) ? Renamed(bytes, id, i, ref number) : bytes;
            }
        }
        return ContentSnapshot.Of(files);
    }

    private static byte[] Renamed(byte[] bytes, string id, int i, ref int number)
    {
        var text = Encoding.UTF8.GetString(bytes).Replace($"\"id\": \"{id}\"", $"\"id\": \"{id}-{i}\"", StringComparison.Ordinal);
        for (var at = text.IndexOf("\"+47", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\"+47", at + 1, StringComparison.Ordinal))
            text = text[..(at + 4)] + number++ + text[text.IndexOf('"', at + 1)..];
        return Encoding.UTF8.GetBytes(text);
    }
}
