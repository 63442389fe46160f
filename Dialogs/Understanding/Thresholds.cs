namespace ChatBot.Dialogs.Understanding;

/// <summary>From which scores we answer, and from which we ask back.</summary>
/// <param name="Answer">An ordinary topic is answered from here.</param>
/// <param name="AnswerSensitive">A topic of danger or of a sensitive kind is answered from here.</param>
/// <param name="Ask">Below this we say that we did not understand.</param>
internal sealed record Thresholds(double Answer, double AnswerSensitive, double Ask)
{
    /// <summary>Of what would be answered among hidden messages, this share must be right. The models that answer have seen more than those
    /// that were tested so, and are right in about nine of ten (measured on questions held out from all twelve languages).</summary>
    private const double Precision = 0.80, SensitivePrecision = 0.90;

    /// <summary>Where asking back ends: of the messages with about this score, the right topic is among the three offered in this share.</summary>
    private const double Offered = 0.5;

    /// <summary>How many messages "about this score" are, at least, and as a share of all that are not answered.</summary>
    private const int FewestAlike = 10, ShareAlike = 8;

    /// <summary>The thresholds used when there are too few examples to learn them.</summary>
    public static Thresholds Default { get; } = new(0.6, 0.7, 0.25);

    /// <summary>Learns them from messages that were hidden from the models.</summary>
    public static Thresholds Learn(IReadOnlyList<Outcome> messages)
    {
        if (!messages.Any(message => message.Right))
            return Default;
        var falling = messages.OrderByDescending(message => message.Score).ToArray();
        var answer = Lowest(falling, Precision);
        return new(answer, Math.Max(answer, Lowest(falling, SensitivePrecision)), AskFrom([.. falling.Where(message => message.Score < answer)], answer));
    }

    /// <summary>What became of a message that was hidden from the models.</summary>
    /// <param name="Score">The score of its best topic.</param>
    /// <param name="Right">Whether that is its topic.</param>
    /// <param name="Among">Whether its topic is among the best three.</param>
    /// <param name="Weight">How much the message counts.</param>
    public readonly record struct Outcome(double Score, bool Right, bool Among, double Weight);

    /// <summary>What to do with a message whose best topic has this score.</summary>
    public Verdict For(double score, bool sensitive) =>
        score >= (sensitive ? AnswerSensitive : Answer) ? Verdict.Answer : score >= Ask ? Verdict.AskBack : Verdict.NotUnderstood;

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

    private static double AskFrom(Outcome[] falling, double answer)
    {
        var alike = Math.Max(FewestAlike, falling.Length / ShareAlike);
        double good = 0, all = 0, lowest = answer;
        for (var i = 0; i < falling.Length; i++)
        {
            all += falling[i].Weight;
            good += falling[i].Among ? falling[i].Weight : 0;
            if (i < alike)
                continue;
            all -= falling[i - alike].Weight;
            good -= falling[i - alike].Among ? falling[i - alike].Weight : 0;
            if (good < Offered * all)
                return lowest;
            lowest = falling[i - (alike / 2)].Score;
        }
        return falling.Length == 0 ? answer : falling[^1].Score;
    }
}
