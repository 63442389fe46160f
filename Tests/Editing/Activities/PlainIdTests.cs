using ChatBot.Editing.Activities;

namespace ChatBot.Tests.Editing.Activities;

public sealed class PlainIdTests
{
    [Theory]
    [InlineData("Røde Kors", "rode-kors")]
    [InlineData("  RØDE   KORS! ", "rode-kors")]
    [InlineData("Språkkafé på Ælvebiblioteket", "sprakkafe-pa-aelvebiblioteket")]
    public void A_name_gives_plain_letters(string name, string id) => Assert.Equal(id, PlainId.Of(name));

    [Theory]
    [InlineData("Frivilligsentralen i Namsos kommune og omegn, avdeling for barn og unge nord", "Frivilligsentralen i Namsos kommune og omegn, avdeling for barn og unge sør")]
    [InlineData("Клуб А", "Клуб Б")]
    [InlineData("Namsos Клуб", "Namsos Школа")]
    [InlineData("Namsos", "Namsos Клуб")]
    [InlineData("𐌰", "𐌱")]
    public void Two_names_that_begin_alike_or_are_in_another_script_never_share_an_id(string one, string other) => Assert.NotEqual(PlainId.Of(one), PlainId.Of(other));

    [Fact]
    public void An_id_is_short_and_stays_the_same_whatever_the_case()
    {
        var name = new string('å', 100);

        Assert.Equal(PlainId.Of(name), PlainId.Of(name.ToUpperInvariant()));
        Assert.True(PlainId.Of(name).Length < 70);
        Assert.Equal(PlainId.Of("клуб"), PlainId.Of("КЛУБ"));
    }
}
