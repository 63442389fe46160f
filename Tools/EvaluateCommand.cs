using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tools.Evaluation;

namespace ChatBot.Tools;

/// <summary>Reads labelled messages as the service would and counts what it got right.</summary>
internal static class EvaluateCommand
{
    public static System.CommandLine.Command Create(Option<DirectoryInfo?> content)
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Files with the columns language, topic and text, separated by tabs.", Arity = ArgumentArity.OneOrMore };
        var train = new Option<FileInfo[]>("--train") { Description = "Train on these files instead of the example questions; the topic 'none' is what is outside." };
        var languageOnly = new Option<bool>("--language-only") { Description = "Only tell the languages, per column 'set'." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new System.CommandLine.Command("evaluate", "Read labelled messages as the service would, and count what is right.") { files, train, languageOnly, json };
        command.SetAction(parsed =>
        {
            try
            {
                return Evaluate(
                    ContentPlace.Find(parsed.GetValue(content)), parsed.GetRequiredValue(files), parsed.GetValue(train) ?? [], parsed.GetValue(languageOnly), parsed.GetValue(json));
            }
            catch (Exception fault) when (fault is FormatException or IOException)
            {
                Console.Error.WriteLine(fault.Message);
                return 1;
            }
        });
        return command;
    }

    private static int Evaluate(string content, FileInfo[] files, FileInfo[] train, bool languageOnly, bool json)
    {
        var rows = LabelledFile.Read(files, needsTopic: !languageOnly);
        var snapshot = ContentFolder.Read(content);
        var (national, municipalities, problems) = AllUnits.Read(snapshot);
        if (national is null)
        {
            foreach (var problem in problems.Where(problem => problem.Effect == ProblemEffect.Blocks)) Console.Error.WriteLine(problem);
            return 1;
        }
        var set = train.Length > 0 ? BenchmarkSet.Of(LabelledFile.Read(train, needsTopic: true), national) : TrainingTexts.Of(national, municipalities);
        return languageOnly ? TellLanguages(rows, set, json) : Tell(rows, set, json);
    }

    private static int TellLanguages(IReadOnlyList<Labelled> rows, TrainingSet set, bool json)
    {
        var detector = TrainedUnderstanding.TrainDetector(set, CancellationToken.None);
        var report = LanguageReport.Of(rows, detector);
        if (!json)
        {
            report.Write(Console.Out);
            return 0;
        }
        var right = rows.Count(row => detector.Guess(row.Text, null).Language?.Tag == row.Language);
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                LanguageAccuracy = Math.Round((double)right / Math.Max(1, rows.Count), 4),
                Sets = report.Sets.ToDictionary(one => one.Key, one => new { Macro = report.MacroOf(one.Key), PerLanguage = one.Value }),
            },
            JsonOutput.Options));
        return 0;
    }

    private static int Tell(IReadOnlyList<Labelled> rows, TrainingSet set, bool json)
    {
        var clock = Stopwatch.StartNew();
        var understanding = TrainedUnderstanding.Train(set, CancellationToken.None);
        var trainSeconds = clock.Elapsed.TotalSeconds;
        var knowsDanger = set.Questions.Keys.Any(DangerTopics.Contains);
        var judged = rows.Select(row => Judged.Of(row, understanding, knowsDanger)).ToList();
        var microseconds = Time(rows, understanding);
        if (!json)
        {
            Report.Write(Console.Out, judged, microseconds, trainSeconds);
            return 0;
        }
        var all = Figures.Of(judged);
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                all.DangerMissed,
                all.FalseAlarms,
                all.LanguageAccuracy,
                all.Top1,
                all.Top3,
                all.Answered,
                all.AnsweredPrecision,
                all.OosAuroc,
                MicrosecondsPerMessage = Math.Round(microseconds, 1),
                TrainSeconds = Math.Round(trainSeconds, 2),
                PerLanguage = judged.GroupBy(row => row.Row.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => Figures.Of([.. group])),
            },
            JsonOutput.Options));
        return 0;
    }

    // Every message was read once before, so that the compiler has done its work.
    private static double Time(IReadOnlyList<Labelled> rows, TrainedUnderstanding understanding)
    {
        var clock = Stopwatch.StartNew();
        foreach (var row in rows) understanding.Read(row.Text, null, "");
        return clock.Elapsed.TotalMicroseconds / Math.Max(1, rows.Count);
    }
}
