using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class TrainedUnderstandingTests
{
    private static readonly Lazy<TrainedUnderstanding> Shared = new(() => TrainedUnderstanding.Train(QuestionSet.Make(), CancellationToken.None));

    private static TrainedUnderstanding Understanding => Shared.Value;

    [Theory]
    [InlineData("hva koster norskkurset?", "price")]
    [InlineData("hvor mye må jeg betale for kurs", "price")]
    [InlineData("jeg trenger tolk i morgen", "interpreter")]
    [InlineData("plass i barnehage til sønnen min", "kindergarten")]
    [InlineData("how much does the course cost", "price")]
    [InlineData("can i get an interpreter", "interpreter")]
    [InlineData("скільки коштує курс", "price")]
    [InlineData("потрібен перекладач", "interpreter")]
    public void A_question_is_understood_in_other_words(string text, string topic) => Assert.Equal(topic, Understanding.Read(text, null, "x").Topics[0].Topic);

    [Theory]
    [InlineData("hva koser norskkurset", "price")]
    [InlineData("jeg trenger tokl", "interpreter")]
    [InlineData("barnehgaeplass", "kindergarten")]
    [InlineData("intrepreter please", "interpreter")]
    public void Slips_of_the_finger_are_forgiven(string text, string topic) => Assert.Equal(topic, Understanding.Read(text, null, "x").Topics[0].Topic);

    [Fact]
    public void A_question_of_the_set_is_answered()
    {
        var understood = Understanding.Read("Hva koster norskkurs?", null, "x");

        Assert.Equal(Verdict.Answer, understood.Verdict);
        Assert.Equal("nb", understood.Language.Language?.Tag);
        Assert.Equal(QuestionSet.Topics.Order(), understood.Topics.Select(topic => topic.Topic).Order());
        Assert.Equal(understood.Topics.OrderByDescending(topic => topic.Score), understood.Topics);
        Assert.All(understood.Topics, topic => Assert.InRange(topic.Score, 0, 1));
    }

    [Theory]
    [InlineData("xyzzy plugh")]
    [InlineData("挪威语课程")]
    [InlineData("👍👍")]
    [InlineData("")]
    [InlineData("1234")]
    public void What_shares_nothing_with_any_question_is_not_understood(string text) =>
        Assert.Equal(Verdict.NotUnderstood, Understanding.Read(text, null, "x").Verdict);

    [Fact]
    public void Training_twice_gives_the_same_scores()
    {
        var again = TrainedUnderstanding.Train(QuestionSet.Make(), CancellationToken.None);

        foreach (var text in new[] { "hva koster kurset", "interpreter tomorrow", "де курс", "barnehage og tolk" })
        {
            var (first, second) = (Understanding.Read(text, null, "x"), again.Read(text, null, "x"));
            Assert.Equal(first.Verdict, second.Verdict);
            Assert.Equal(first.Language.Score, second.Language.Score, 1e-6);
            Assert.Equal(first.Topics.Select(topic => topic.Topic), second.Topics.Select(topic => topic.Topic));
            Assert.All(first.Topics.Zip(second.Topics), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-6));
        }
    }

    [Fact]
    public void A_municipalitys_own_question_raises_its_topic_there_and_nowhere_else()
    {
        const string Text = "når går nissetoget";

        Assert.Equal(("parade", Verdict.Answer), Best(Understanding.Read(Text, null, "here")));
        Assert.NotEqual("parade", Understanding.Read(Text, null, "elsewhere").Topics[0].Topic);
    }

    [Fact]
    public void A_municipalitys_own_questions_change_no_other_score()
    {
        var here = Understanding.Read("hva koster norskkurs", null, "here").Topics.Where(topic => topic.Topic != "parade");
        var elsewhere = Understanding.Read("hva koster norskkurs", null, "elsewhere").Topics;

        Assert.Equal(elsewhere, here);
    }

    [Fact]
    public void A_language_without_questions_is_read_by_the_model_of_all() =>
        Assert.Equal("price", Understanding.Read("kiek kainuoja norskkurs", Twelve.Get("lt"), "x").Topics[0].Topic);

    [Fact]
    public void Training_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => TrainedUnderstanding.Train(QuestionSet.Make(), stop.Token));
    }

    [Fact]
    public void Sixteen_hundred_letters_are_read() => Assert.NotEmpty(Understanding.Read(new string('a', 1600), null, "x").Topics);

    private static (string Topic, Verdict Verdict) Best(Understood understood) => (understood.Topics[0].Topic, understood.Verdict);
}
