using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tools.Evaluation;

/// <summary>The figures of a set of messages; a share of nothing is null.</summary>
internal sealed record Figures(
    int Rows, int DangerMissed, int FalseAlarms, double? LanguageAccuracy, double? Top1, double? Top3, double? Answered, double? AskedBack, double? NotUnderstood,
    double? AnsweredPrecision, double? OosAuroc)
{
    /// <summary>Counts.</summary>
    public static Figures Of(IReadOnlyList<Judged> judged)
    {
        var inside = judged.Where(row => !row.IsOutside).ToList();
        return new(
            judged.Count, judged.Count(row => row.DangerIsMissed), judged.Count(row => row.IsFalseAlarm), Share(judged, row => row.LanguageIsRight),
            Share(inside, row => row.IsFirst), Share(inside, row => row.IsOffered), Share(judged, row => row.IsAnswered),
            Share(judged, row => row.Verdict == Verdict.AskBack), Share(judged, row => row.Verdict == Verdict.NotUnderstood),
            Share([.. judged.Where(row => row.IsAnswered)], row => row.IsAnsweredRight), Auroc(judged));
    }

    /// <summary>The share of rows of which something holds.</summary>
    public static double? Share(IReadOnlyCollection<Judged> rows, Func<Judged, bool> holds) =>
        rows.Count == 0 ? null : Math.Round((double)rows.Count(holds) / rows.Count, 4);

    // How often a message inside has a higher score than one outside; equal scores count half.
    private static double? Auroc(IReadOnlyList<Judged> judged)
    {
        var rising = judged.OrderBy(row => row.Score).ToList();
        double ranks = 0, inside = 0;
        for (var from = 0; from < rising.Count;)
        {
            var to = from;
            while (to < rising.Count && rising[to].Score == rising[from].Score) to++;
            var here = rising.Take(from..to).Count(row => !row.IsOutside);
            ranks += here * (from + 1 + to) / 2.0;
            inside += here;
            from = to;
        }
        var outside = rising.Count - inside;
        return inside == 0 || outside == 0 ? null : Math.Round((ranks - (inside * (inside + 1) / 2)) / (inside * outside), 4);
    }
}
