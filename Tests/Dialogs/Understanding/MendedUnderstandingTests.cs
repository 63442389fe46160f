using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class MendedUnderstandingTests
{
    private static readonly Lazy<TrainedUnderstanding> Before = new(() => TrainedUnderstanding.Train(QuestionSet.Make(), CancellationToken.None));

    [Fact]
    public void A_new_question_of_one_language_counts_before_the_whole_is_trained_again()
    {
        var mended = Before.Value.Mend(With("kindergarten", "nb", "trilletur med smårollinger"), CancellationToken.None);

        Assert.NotNull(mended);
        Assert.Equal(Verdict.Answer, mended.Read("Trilletur med smårollinger", null, "x").Verdict);
        Assert.Equal("kindergarten", mended.Read("trilletur for smårollinger", null, "x").Topics[0].Topic);
        Assert.Equal(Before.Value.Read("скільки коштує курс", null, "x").Topics[0].Topic, mended.Read("скільки коштує курс", null, "x").Topics[0].Topic);
    }

    [Fact]
    public void A_new_topic_needs_a_whole_training() => Assert.Null(Before.Value.Mend(With("bus", "nb", "når går bussen"), CancellationToken.None));

    [Fact]
    public void Nothing_changed_is_nothing_to_mend() => Assert.Null(Before.Value.Mend(QuestionSet.Make(), CancellationToken.None));

    private static TrainingSet With(string topic, string tag, string question)
    {
        var set = QuestionSet.Make();
        var questions = set.Questions.ToDictionary(entry => entry.Key, entry => entry.Value.ToDictionary(own => own.Key, own => own.Value));
        if (!questions.TryGetValue(topic, out var byLanguage)) questions[topic] = byLanguage = [];
        byLanguage[tag] = [.. byLanguage.GetValueOrDefault(tag) ?? [], question];
        return set with { Questions = questions.ToDictionary(entry => entry.Key, entry => (IReadOnlyDictionary<string, IReadOnlyList<string>>)entry.Value) };
    }
}
