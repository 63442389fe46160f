using ChatBot.Dialogs.Answers;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class SourceEssenceTests
{
    private const string Text = "Kurset er gratis til {law.start}. Ring 74 21 71 00, eller se udi.no.";

    [Theory]
    [InlineData("Kurset er gratis fram til {law.start}. Ring 74 21 71 00, eller se udi.no.")]
    [InlineData("Se udi.no eller ring 74 21 71 00! Kurset er gratis til {law.start}")]
    public void Better_words_and_another_order_leave_it(string better) => Assert.Equal(Of(Text), Of(better));

    [Theory]
    [InlineData("Kurset er ikke gratis til {law.start}. Ring 74 21 71 00, eller se udi.no.")]
    [InlineData("Kurset er til {law.start}. Ring 74 21 71 00, eller se udi.no.")]
    [InlineData("Kurset er gratis til {law.end}. Ring 74 21 71 00, eller se udi.no.")]
    [InlineData("Kurset er gratis til {law.start}. Ring 74 21 71 01, eller se udi.no.")]
    [InlineData("Kurset er gratis til {law.start}. Ring 74 21 71 00, eller se nav.no.")]
    public void A_turned_sentence_another_value_number_or_link_changes_it(string other) => Assert.NotEqual(Of(Text), Of(other));

    [Fact]
    public void The_facts_of_a_faithful_translation_are_the_same_in_any_digits() =>
        Assert.Equal(SourceEssence.FactsOf(TextTemplate.Parse(Text)), SourceEssence.FactsOf(TextTemplate.Parse("الدورة مجانية حتى {law.start}. اتصل ٧٤ ٢١ ٧١ ٠٠ أو udi.no")));

    private static string Of(string text) => SourceEssence.HashOf(TextTemplate.Parse(text));
}
