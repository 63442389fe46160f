namespace ChatBot.Dialogs.Understanding;

/// <summary>From which scores we answer, and from which we ask back.</summary>
/// <param name="Answer">An ordinary topic is answered from here.</param>
/// <param name="AnswerSensitive">A topic of a sensitive kind is answered from here.</param>
internal sealed record Thresholds(double Answer, double AnswerSensitive)
{
    /// <summary>Of what would be answered among hidden messages, this share must be right. The models that answer have seen more than those
    /// that were tested so, and are right more often.</summary>
    private const double Precision = 0.8, SensitivePrecision = 0.9;

    /// <summary>The same of models that were taught in haste on a third of a large set: those that answer are right in more than nineteen of
    /// twenty (measured on questions held out from all twelve languages).</summary>
    private const double HastyPrecision = 0.7, HastySensitivePrecision = 0.85;

    /// <summary>Whatever was learnt, below these nothing is answered: "what should I do" has a best topic too. The scores are those of models
    /// that had seen less, so that what lies above is right more often than that.</summary>
    private const double LeastAnswer = 0.45, LeastSensitive = 0.55;

    /// <summary>We ask back when the right topic is among those we would offer at least this often.</summary>
    private const double Offered = 0.2;

    /// <summary>The thresholds used when there are too few examples to learn them.</summary>
    public static Thresholds Default { get; } = new(0.6, 0.7);

    /// <summary>Learns them from messages that were hidden from the models.</summary>
    /// <param name="messages">What became of each.</param>
    /// <param name="hasty">Whether the models that they were hidden from were taught in haste.</param>
    public static Thresholds Learn(IReadOnlyList<Outcome> messages, bool hasty)
    {
        if (!messages.Any(message => message.Right))
            return Default;
        Outcome[] falling = [.. messages.OrderByDescending(message => message.Score)];
        var answer = Math.Max(LeastAnswer, Lowest(falling, hasty ? HastyPrecision : Precision));
        return new(answer, Math.Max(Math.Max(answer, LeastSensitive), Lowest(falling, hasty ? HastySensitivePrecision : SensitivePrecision)));
    }

    /// <summary>What to do with a message.</summary>
    /// <param name="score">The score of its best topic.</param>
    /// <param name="offer">How likely its topic is among the best three.</param>
    /// <param name="sensitive">Whether the best topic is sensitive.</param>
    public Verdict For(double score, double offer, bool sensitive) =>
        score >= (sensitive ? AnswerSensitive : Answer) ? Verdict.Answer
        : Math.Max(score, offer) >= Offered ? Verdict.AskBack : Verdict.NotUnderstood;

    private static double Lowest(Outcome[] falling, double share)
    {
        double good = 0, all = 0, lowest = falling[0].Score;
        foreach (var message in falling)
        {
            all += message.Weight;
            good += message.Right ? message.Weight : 0;
            if (good >= share * all)
                lowest = message.Score;
        }
        return lowest;
    }

    /// <summary>What became of a message that was hidden from the models.</summary>
    /// <param name="Score">The score of its best topic.</param>
    /// <param name="Right">Whether that is its topic.</param>
    /// <param name="Weight">How much the message counts.</param>
    public readonly record struct Outcome(double Score, bool Right, double Weight);
}
