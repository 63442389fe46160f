using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;
using ChatBot.Tools.Evaluation;

namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>A public set of questions, trained and read as <c>Tools evaluate --train</c> does; once for all tests.</summary>
internal sealed class PublicSet
{
    private static readonly Lazy<NationalContent> National = new(() => NationalContent.Read(ContentFolder.Read(Repository.Resources)).Unit!);
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<PublicSet>> Sets = new(StringComparer.Ordinal);

    private readonly TrainedUnderstanding _understanding;
    private readonly IReadOnlyList<Labelled> _test;

    private PublicSet(string name)
    {
        _understanding = TrainedUnderstanding.Train(BenchmarkSet.Of(Read($"{name}.train.tsv"), National.Value), CancellationToken.None);
        _test = Read($"{name}.test.tsv");
        Clean = Judge(text => text);
    }

    /// <summary>The figures of the messages as they are.</summary>
    public Figures Clean { get; }

    /// <summary>The set, such as <c>clinc150/clinc_20shot</c>.</summary>
    public static PublicSet Of(string name) => Sets.GetOrAdd(name, static key => new(() => new(key))).Value;

    /// <summary>The figures of the messages with slips of the finger.</summary>
    public Figures Mistyped(uint seed)
    {
        var typos = new Typos(seed);
        return Judge(typos.In);
    }

    private Figures Judge(Func<string, string> typed) => Figures.Of([.. _test.Select(row => Judged.Of(row with { Text = typed(row.Text) }, _understanding, knowsDanger: false))]);

    private static IReadOnlyList<Labelled> Read(string file) => LabelledFile.Read([new FileInfo(Path.Combine(AppContext.BaseDirectory, "Data", file))], needsTopic: true);
}
