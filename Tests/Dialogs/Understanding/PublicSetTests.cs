namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>What is understood on public sets, so that a change of the models that costs something is seen. Nothing is tuned to them.</summary>
public sealed class PublicSetTests
{
    private const string Clinc = "clinc150/clinc_20shot", Banking = "banking77/banking77_10shot", Norwegian = "xsid/xsid_nb", Lithuanian = "xsid/xsid_lt";

    [Theory]
    [InlineData(Clinc, 0.87)]
    [InlineData(Banking, 0.78)]
    [InlineData(Norwegian, 0.91)]
    [InlineData(Lithuanian, 0.92)]
    public void The_first_topic_is_the_right_one_as_often_as_it_was(string set, double least) => Assert.True(PublicSet.Of(set).Clean.Top1 >= least, $"{PublicSet.Of(set).Clean.Top1}");

    [Theory]
    [InlineData(Clinc)]
    [InlineData(Banking)]
    [InlineData(Norwegian)]
    [InlineData(Lithuanian)]
    public void A_slip_in_every_second_long_word_costs_at_most_three_points(string set)
    {
        foreach (var seed in new[] { 7u, 1001u, 88_888u })
        {
            var mistyped = PublicSet.Of(set).Mistyped(seed).Top1;
            Assert.True(mistyped >= PublicSet.Of(set).Clean.Top1 - 0.03, $"seed {seed}: {PublicSet.Of(set).Clean.Top1} became {mistyped}");
        }
    }

    [Fact]
    public void Messages_outside_have_lower_scores_than_those_inside() => Assert.True(PublicSet.Of(Clinc).Clean.OosAuroc >= 0.945, $"{PublicSet.Of(Clinc).Clean.OosAuroc}");

    [Theory]
    [InlineData(Clinc)]
    [InlineData(Banking)]
    [InlineData(Norwegian)]
    [InlineData(Lithuanian)]
    public void What_is_answered_is_right_nine_times_in_ten_even_with_strange_messages_among_it(string set) =>
        Assert.True(PublicSet.Of(set).Clean.AnsweredPrecision >= 0.9, $"{PublicSet.Of(set).Clean.AnsweredPrecision}");
}
