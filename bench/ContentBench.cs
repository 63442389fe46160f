using System.Diagnostics;
using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.bench;

/// <summary>How long a mended text and a changed example question take from being read to being live, and the longest turn meanwhile.</summary>
internal static class ContentBench
{
    public static void Run()
    {
        var shipped = ContentFolder.Read(Path.Combine(Messages.Root, "Resources"));
        var builder = new KnowledgeBuilder(fictional: true);
        var knowledge = builder.Build(shipped, CancellationToken.None).Knowledge!;
        using var turns = new TurnsBeside(knowledge);
        for (var round = 1; round <= 3; round++)
        {
            var text = Edited(shipped, "Answers/norwegian.uk.resx", "Ціни не знаю", $"Ціни {round} не знаю");
            turns.Forget();
            var (_, words) = Timed(() => builder.Build(text, CancellationToken.None));
            Console.WriteLine($"a mended text: {words.TotalMilliseconds:0} ms; longest turn meanwhile {turns.Longest.TotalMilliseconds:0} ms, median {turns.Median.TotalMicroseconds:0} us");
            var question = Edited(shipped, "Answers/norwegian.uk.resx", "<value>", $"<value>скільки коштує курс варіант {round}\n", "norwegian-price.Questions");
            turns.Forget();
            var (mended, learnt) = Timed(() =>
            {
                var built = builder.Build(question, CancellationToken.None);
                return builder.Mend(built.Problems, built.TakenIn, CancellationToken.None);
            });
            Console.WriteLine($"a changed question: {learnt.TotalMilliseconds:0} ms{(mended is null ? " (not mended)" : "")}; longest turn meanwhile {turns.Longest.TotalMilliseconds:0} ms");
            turns.Forget();
            var (_, whole) = Timed(() => builder.Retrain([], [], CancellationToken.None));
            Console.WriteLine($"the whole training after it: {whole.TotalSeconds:0.0} s; longest turn meanwhile {turns.Longest.TotalMilliseconds:0} ms");
        }
    }

    private static ContentSnapshot Edited(ContentSnapshot shipped, string path, string from, string to, string after = "")
    {
        var text = Encoding.UTF8.GetString(shipped.Files[path]);
        var at = text.IndexOf(from, after.Length == 0 ? 0 : text.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        var edited = string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
        return ContentSnapshot.Of(new Dictionary<string, byte[]>(shipped.Files, StringComparer.Ordinal) { [path] = Encoding.UTF8.GetBytes(edited) });
    }

    private static (T Result, TimeSpan Took) Timed<T>(Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = work();
        return (result, Stopwatch.GetElapsedTime(started));
    }
}
