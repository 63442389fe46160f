using System.Diagnostics;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.bench;

/// <summary>What understanding one message takes, and learning to; beside npm <c>node-nlp</c> when its folder is named.</summary>
internal static class UnderstandingBench
{
    private const int Rounds = 25;
    private static readonly DateTime Now = new(2026, 9, 1, 10, 0, 0, DateTimeKind.Unspecified);

    public static async Task RunAsync(string? nodeFolder)
    {
        var units = AllUnits.Read(ContentFolder.Read(Path.Combine(Messages.Root, "Resources")));
        var (national, municipalities) = (units.National!, units.Municipalities);
        var set = TrainingTexts.Of(national, municipalities);
        var rows = OwnQuestions();
        var folder = Directory.CreateTempSubdirectory("chatbot-bench-");
        var store = new KeptTraining(folder.FullName);

        var before = GC.GetTotalMemory(true);
        var processor = Environment.CpuUsage.TotalTime;
        var (understanding, trained) = Timed(() => TrainedUnderstanding.Train(set, "one", store, CancellationToken.None));
        processor = Environment.CpuUsage.TotalTime - processor;
        var held = GC.GetTotalMemory(true) - before;
        Console.WriteLine($"learnt {set.Questions.Values.Sum(tags => tags.Values.Sum(texts => texts.Count))} example questions in {trained.TotalSeconds:0.0} s, {processor.TotalSeconds:0.0} s of processor; {held / 1e6:0} MB");
        Timed(() => TrainedUnderstanding.Train(set, "one", store, CancellationToken.None));
        Console.WriteLine($"known content: {Timed(() => TrainedUnderstanding.Train(set, "one", store, CancellationToken.None)).Took.TotalMilliseconds:0} ms");
        Console.WriteLine($"one changed language: {Timed(() => understanding.Mend(Changed(set, "uk"), CancellationToken.None)).Took.TotalSeconds:0.00} s");

        var entities = new EntityReader(national.Lexicons, national.Words);
        var places = new PlaceNames(municipalities.Select(unit => (unit.Municipality.Id, unit.Municipality.Aliases.Prepend(unit.Municipality.Name))));
        var ours = PerMessage(rows, text => Read(understanding, entities, places, text));
        Console.WriteLine($"language, spelling, topic and entities: {ours:0.0} us of one core a message; understanding alone {PerMessage(rows, text => understanding.Read(text, null, "namsos")):0.0}");
        if (nodeFolder is not null) Console.WriteLine(await NodeNlp.RunAsync(nodeFolder, set, rows, ours));
        folder.Delete(recursive: true);
    }

    private static void Read(TrainedUnderstanding understanding, EntityReader entities, PlaceNames places, string text)
    {
        var understood = understanding.Read(text, null, "namsos");
        if (understood.Language.Language is { } language) entities.Read(text, language, Now, places);
    }

    private static List<string> OwnQuestions() =>
        [.. Directory.EnumerateFiles(Path.Combine(Messages.Root, "Tests", "Data", "own-questions"), "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadLines(path).Skip(1)).Select(line => line.Split('\t')[2])];

    private static TrainingSet Changed(TrainingSet set, string tag) => set with
    {
        Questions = set.Questions.ToDictionary(
            topic => topic.Key,
            topic => (IReadOnlyDictionary<string, IReadOnlyList<string>>)topic.Value.ToDictionary(
                own => own.Key, own => own.Key == tag && own.Value.Count > 1 ? [.. own.Value.Skip(1)] : own.Value)),
    };

    private static (T Result, TimeSpan Took) Timed<T>(Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = work();
        return (result, Stopwatch.GetElapsedTime(started));
    }

    // Processor time, the best of some rounds: others use this machine too.
    private static double PerMessage(IReadOnlyList<string> rows, Action<string> read)
    {
        foreach (var row in rows) read(row);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Environment.CpuUsage.TotalTime;
            foreach (var row in rows) read(row);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - started).TotalMicroseconds / rows.Count);
        }
        return best;
    }
}
