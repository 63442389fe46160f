using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tools.Evaluation;

/// <summary>A message, and how it was read.</summary>
/// <param name="Row">The message.</param>
/// <param name="Language">The best of our languages, without a prior; null when the text has no letters.</param>
/// <param name="Topics">The topics that would be answered or offered, best first; what is outside is not among them.</param>
/// <param name="Score">The score of the first of them.</param>
/// <param name="Verdict">What would be done.</param>
internal sealed record Judged(Labelled Row, string? Language, IReadOnlyList<string> Topics, double Score, Verdict Verdict)
{
    private const int Offered = 3;

    public bool IsOutside => Row.Topic == TrainingSet.Outside;

    public bool LanguageIsRight => Language == Row.Language;

    public bool IsFirst => !IsOutside && Topics.Count > 0 && Topics[0] == Row.Topic;

    public bool IsOffered => !IsOutside && Topics.Take(Offered).Contains(Row.Topic);

    public bool IsAnswered => Verdict == Verdict.Answer;

    public bool IsAnsweredRight => IsAnswered && IsFirst;

    public bool DangerIsMissed => DangerTopics.Contains(Row.Topic) && !DangerIsSeen;

    public bool IsFalseAlarm => !DangerTopics.Contains(Row.Topic) && DangerIsSeen;

    private bool DangerIsSeen => IsAnswered && Topics.Count > 0 && DangerTopics.Contains(Topics[0]);

    /// <summary>Reads a message as the service would, patterns of danger first.</summary>
    /// <param name="row">The message.</param>
    /// <param name="understanding">The understanding.</param>
    /// <param name="knowsDanger">Whether there are topics of danger; a public set has none, and its messages on fire are about something else.</param>
    public static Judged Of(Labelled row, IUnderstanding understanding, bool knowsDanger)
    {
        var understood = understanding.Read(row.Text, null, "");
        var topics = understood.Topics.Where(score => score.Topic != TrainingSet.Outside).ToList();
        var language = understood.Language.Language?.Tag;
        if (knowsDanger && DangerCheck.Find(row.Text) is { } danger && !danger.IsContradicted(understood))
            return new(row, language, [danger.Topic, .. topics.Select(score => score.Topic).Where(topic => topic != danger.Topic)], 1, Verdict.Answer);
        return new(row, language, [.. topics.Select(score => score.Topic)], topics.Count == 0 ? 0 : topics[0].Score, understood.Verdict);
    }
}
