using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class MaskedPlacesTests
{
    private static readonly MaskedPlaces Places = new(["Namsos", "Намсос", "Ås", "Øvre Eiker"]);

    [Theory]
    [InlineData("namsos", true)]
    [InlineData("namsosi", true)]
    [InlineData("намсосе", true)]
    [InlineData("namsoskommune", false)]
    [InlineData("norsk", false)]
    [InlineData("as", false)]
    [InlineData("eiker", false)]
    public void A_name_is_known_with_its_endings_and_nothing_else_is(string word, bool known) => Assert.Equal(known, Places.Contains(word));

    [Fact]
    public void The_same_question_about_another_place_has_the_same_features() =>
        Assert.Equal(TextFeatures.Of(Vocabulary.Masked("kurs i namsos", Places)), TextFeatures.Of(Vocabulary.Masked("kurs i намсос", Places)));
}
