namespace ChatBot.Dialogs.Understanding;

/// <summary>From which scores we answer, and from which we ask back.</summary>
/// <param name="Answer">An ordinary topic is answered from here.</param>
/// <param name="AnswerSensitive">A topic of danger or of a sensitive kind is answered from here.</param>
/// <param name="Ask">Below this we say that we did not understand.</param>
internal sealed record Thresholds(double Answer, double AnswerSensitive, double Ask)
{
    /// <summary>Of what we answer, this share must be right.</summary>
    private const double Precision = 0.85, SensitivePrecision = 0.92;

    /// <summary>This share of the messages whose best topic is right may be lost to "not understood".</summary>
    private const double Lost = 0.03;

    /// <summary>The thresholds used when there are too few examples to learn them.</summary>
    public static Thresholds Default { get; } = new(0.6, 0.7, 0.25);

    /// <summary>Learns them from messages that were hidden from the models.</summary>
    /// <param name="messages">The score of the best topic, whether it was right, and how much the message counts.</param>
    public static Thresholds Learn(IReadOnlyList<(double Score, bool Right, double Weight)> messages)
    {
        var falling = messages.OrderByDescending(message => message.Score).ToArray();
        var right = falling.Where(message => message.Right).Select(message => message.Score).ToArray();
        if (right.Length == 0)
            return Default;
        var answer = Lowest(falling, Precision);
        return new(answer, Math.Max(answer, Lowest(falling, SensitivePrecision)), Math.Min(answer, right[(int)((right.Length - 1) * (1 - Lost))]));
    }

    /// <summary>What to do with a message whose best topic has this score.</summary>
    public Verdict For(double score, bool sensitive) =>
        score >= (sensitive ? AnswerSensitive : Answer) ? Verdict.Answer : score >= Ask ? Verdict.AskBack : Verdict.NotUnderstood;

    private static double Lowest((double Score, bool Right, double Weight)[] falling, double precision)
    {
        double good = 0, all = 0, lowest = falling[0].Score;
        foreach (var (score, right, weight) in falling)
        {
            all += weight;
            good += right ? weight : 0;
            if (good >= precision * all)
                lowest = score;
        }
        return lowest;
    }
}
