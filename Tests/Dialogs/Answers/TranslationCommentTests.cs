using ChatBot.Dialogs.Answers;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class TranslationCommentTests
{
    [Theory]
    [InlineData("machine; source=0123456789ab", "machine", "0123456789ab", null)]
    [InlineData("reviewed; source=0123456789ab; role=tolk", "reviewed", "0123456789ab", "tolk")]
    [InlineData("machine", "machine", null, null)]
    public void A_comment_is_read_and_written_alike(string comment, string state, string? source, string? role)
    {
        var read = TranslationComment.Parse(comment);

        Assert.Equal(new TranslationComment(state, source, role), read);
        Assert.Equal(comment, read!.ToString());
    }

    [Fact]
    public void The_essence_of_the_source_is_read_and_written_beside_its_hash()
    {
        const string Comment = "reviewed; source=0123456789ab; essence=abcdef; role=tolk";

        Assert.Equal("abcdef", TranslationComment.Parse(Comment)!.Essence);
        Assert.Equal(Comment, TranslationComment.Parse(Comment)!.ToString());
    }

    [Theory]
    [InlineData("remember the polite form")]
    [InlineData("")]
    [InlineData(null)]
    public void A_remark_for_translators_is_no_state(string? comment) => Assert.Null(TranslationComment.Parse(comment));

    [Theory]
    [InlineData("Gratis.", "3ea656df3314")]
    [InlineData("blåbær\nog fløte", "90c938b8a92e")]
    public void The_hash_of_a_given_text_never_changes_between_releases(string text, string hash) => Assert.Equal(hash, TranslationComment.HashOf(text));

    [Theory]
    [InlineData("bl\u00E5\nb\u00E6r", "bla\u030A\nb\u00E6r")]
    [InlineData("en\nto", "en\r\nto")]
    public void Two_ways_of_writing_one_text_have_one_hash(string one, string other) => Assert.Equal(TranslationComment.HashOf(one), TranslationComment.HashOf(other));
}
