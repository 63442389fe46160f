namespace ChatBot.Dialogs.Understanding;

/// <summary>All that is learnt about topics, and that can be kept.</summary>
/// <param name="Topics">The topics' ids in ordinal order; a topic's number is its place.</param>
/// <param name="Vocabulary">The words.</param>
/// <param name="Models">The models.</param>
/// <param name="Trust">How far to trust them.</param>
/// <param name="Opinion">A second opinion on danger; null where no topic is about it.</param>
/// <param name="Fingerprints">Of each language, a fingerprint of the texts that were learnt from.</param>
internal sealed record TrainedTopics(string[] Topics, Vocabulary Vocabulary, TopicModels Models, Trust Trust, DangerOpinion? Opinion, IReadOnlyDictionary<string, string> Fingerprints)
{
    /// <summary>More languages than this are not mended one by one.</summary>
    private const int MostMended = 3;

    /// <summary>Learns from a set. Deterministic.</summary>
    /// <param name="set">The set.</param>
    /// <param name="beside">What else there is to learn; it is done while a core is free.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static TrainedTopics Train(TrainingSet set, Action beside, CancellationToken cancellationToken)
    {
        var places = new MaskedPlaces(set.Places);
        var lines = TrainingLines.Of(set, places);
        DangerOpinion? opinion = null;
        var trial = new CrossValidation(
            lines.Examples, [.. lines.Topics.Select(DangerTopics.Contains)], Array.IndexOf(lines.Topics, TrainingSet.Outside), set.Languages.Count, cancellationToken);
        var models = TopicModels.Train(
            lines.Examples, lines.Topics.Length, set.Languages.Count, cancellationToken, beside: [.. trial.Rounds, beside, () => opinion = DangerOpinion.Train(set, places, cancellationToken)]);
        return new(lines.Topics, new(lines.Words, places), models, trial.Learn(), opinion, TrainingLines.Fingerprints(set));
    }

    /// <summary>Learns the models and words of those languages anew whose texts have changed; null when other things have changed too.</summary>
    public TrainedTopics? Mend(TrainingSet now, CancellationToken cancellationToken)
    {
        var fingerprints = TrainingLines.Fingerprints(now);
        if (!Fingerprints.Keys.SequenceEqual(fingerprints.Keys) || !Topics.SequenceEqual(now.Questions.Keys.Order(StringComparer.Ordinal)))
            return null;
        var changed = Enumerable.Range(0, now.Languages.Count).Where(i => Fingerprints[now.Languages[i].Tag] != fingerprints[now.Languages[i].Tag]).ToList();
        if (changed.Count is 0 or > MostMended)
            return null;
        var lines = TrainingLines.Of(now, Vocabulary.Places, changed);
        var words = Vocabulary.Languages.Select((times, i) => changed.Contains(i) ? lines.Words[i] : new Dictionary<string, int>(times, StringComparer.Ordinal));
        return this with
        {
            Vocabulary = new([.. words], Vocabulary.Places),
            Models = Models.Mend(lines.Examples, changed, cancellationToken),
            Fingerprints = fingerprints,
        };
    }
}
