using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class DangerOpinionTests
{
    private static readonly MaskedPlaces Places = new(["Namsos"]);

    private static readonly string[] Cries = ["my father does not wake up", "my mother does not breathe", "he hits my mother", "my brother wants to die", "they hit my brother at home"];

    private static readonly string[] Questions = ["my phone does not wake up", "my father wants a course", "when does the course start", "my mother wants to learn", "he hits the ball at football"];

    [Fact]
    public void It_tells_a_cry_from_a_question_of_the_same_words_by_which_words_stand_together()
    {
        var opinion = DangerOpinion.Train(Set(Cries, Questions), Places, TestContext.Current.CancellationToken)!;

        Assert.True(Of(opinion, "my mother does not wake up") > 0.5f);
        Assert.True(Of(opinion, "my phone wants a course") < 0.5f);
    }

    [Fact]
    public void The_same_texts_teach_the_same()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (first, second) = (DangerOpinion.Train(Set(Cries, Questions), Places, cancellation)!, DangerOpinion.Train(Set(Cries, Questions), Places, cancellation)!);

        Assert.Equal(first.Stored.Weights, second.Stored.Weights);
        Assert.Equal(first.Stored.Bias, second.Stored.Bias);
    }

    [Fact]
    public void Where_no_topic_is_about_danger_there_is_none() =>
        Assert.Null(DangerOpinion.Train(Set([], Questions), Places, TestContext.Current.CancellationToken));

    [Fact]
    public void It_says_nothing_of_words_it_has_never_seen() =>
        Assert.Equal(0, Of(DangerOpinion.Train(Set(Cries, Questions), Places, TestContext.Current.CancellationToken)!, "zzyzx"));

    [Fact]
    public void What_is_of_another_size_is_not_taken() =>
        Assert.Throws<InvalidDataException>(() => new DangerOpinion(new Half[4], new Half[4], 0));

    [Fact]
    public void A_name_of_a_place_counts_as_any_other()
    {
        var inNamsos = NearbyWords.Of("hjelp i namsos", Places);

        Assert.Equal(inNamsos, NearbyWords.Of("hjelp i namsos", new MaskedPlaces(["Namsos", "Sandefjord"])));
        Assert.NotEqual(inNamsos, NearbyWords.Of("hjelp i bergen", Places));
    }

    [Fact]
    public void A_message_without_end_has_an_end() => Assert.InRange(NearbyWords.Of(string.Join(' ', Enumerable.Range(0, 5000)), Places).Length, 1, NearbyWords.Most);

    private static float Of(DangerOpinion opinion, string text) => opinion.Of(TextNormalizer.Fold(text), Places);

    private static TrainingSet Set(string[] cries, string[] questions)
    {
        var topics = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();
        if (cries.Length > 0) topics["emergency"] = new Dictionary<string, IReadOnlyList<string>> { ["en"] = cries };
        topics["norwegian-price"] = new Dictionary<string, IReadOnlyList<string>> { ["en"] = questions };
        return new(Twelve.Languages, topics, new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>>(), new HashSet<string>(), new Dictionary<string, IReadOnlyList<string>>());
    }
}
