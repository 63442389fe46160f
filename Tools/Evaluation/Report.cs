using System.Globalization;

namespace ChatBot.Tools.Evaluation;

/// <summary>An evaluation in words, for whoever mends the example questions.</summary>
internal static class Report
{
    private const int WorstConfusions = 20;

    public static void Write(TextWriter writer, IReadOnlyList<Judged> judged, double microseconds, double trainSeconds)
    {
        writer.WriteLine("language   rows  language   top 1   top 3  answered  right of them  asked back  not understood  danger missed  false alarms");
        foreach (var language in judged.GroupBy(row => row.Row.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            WriteLine(writer, language.Key, Figures.Of([.. language]));
        var all = Figures.Of(judged);
        WriteLine(writer, "all", all);
        if (all.OosAuroc is { } auroc) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\noutside told from inside by the score: AUROC {auroc:0.000}"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{microseconds:0.0} microseconds a message, trained in {trainSeconds:0.0} s"));
        WriteConfusions(writer, judged);
        WriteRows(writer, "Missed danger", judged.Where(row => row.DangerIsMissed));
        WriteRows(writer, "False alarms", judged.Where(row => row.IsFalseAlarm));
    }

    private static void WriteLine(TextWriter writer, string name, Figures figures) => writer.WriteLine(
        $"{name,-9} {figures.Rows,5} {In(figures.LanguageAccuracy),9} {In(figures.Top1),7} {In(figures.Top3),7} {In(figures.Answered),9} {In(figures.AnsweredPrecision),14} {In(figures.AskedBack),11} {In(figures.NotUnderstood),15} {figures.DangerMissed,14} {figures.FalseAlarms,13}");

    private static string In(double? share) => share is { } value ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) : "-";

    private static void WriteConfusions(TextWriter writer, IReadOnlyList<Judged> judged)
    {
        var worst = judged.Where(row => row.IsOutside ? row.IsAnswered : !row.IsFirst)
            .GroupBy(row => (row.Row.Topic, Read: row.Topics.Count == 0 ? "nothing" : row.Topics[0])).OrderByDescending(group => group.Count()).Take(WorstConfusions).ToList();
        if (worst.Count > 0) writer.WriteLine("\nWorst confusions (times, topic, read as, an example)");
        foreach (var group in worst) writer.WriteLine($"{group.Count(),4}  {group.Key.Topic} -> {group.Key.Read}   {group.First().Row.Language}: {group.First().Row.Text}");
    }

    private static void WriteRows(TextWriter writer, string head, IEnumerable<Judged> rows)
    {
        var listed = rows.ToList();
        if (listed.Count > 0) writer.WriteLine($"\n{head}");
        foreach (var row in listed) writer.WriteLine($"  {row.Row.Language}  {row.Row.Topic}: {row.Row.Text}{(row.IsFalseAlarm ? $"  (read as {row.Topics[0]})" : "")}");
    }
}
