using System.Text;
using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Catalogue;

public sealed class WholeLettersTests
{
    [Theory]
    [InlineData("""{"a":"hei"}""", """{"a":"hei"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\ude00\ud83d"}""", """{"a":"\ufffd\ufffd"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\\ud83d"}""", """{"a":"\\ud83d"}""")]
    [InlineData("""{"a":"\\\ud83d"}""", """{"a":"\\\ufffd"}""")]
    [InlineData("""{"a":"\u00e5\n\u12"}""", """{"a":"\u00e5\n\u12"}""")]
    [InlineData("""\""", """\""")]
    [InlineData("""\ud83d""", """\ufffd""")]
    [InlineData("", "")]
    public void Half_a_pair_becomes_a_mark_and_all_else_stays(string json, string mended) =>
        Assert.Equal(mended, Encoding.UTF8.GetString(WholeLetters.In(Encoding.UTF8.GetBytes(json)).Span));

    [Fact]
    public void Bytes_that_are_no_letters_become_marks() =>
        Assert.Equal("{\"a\":\"\uFFFD\"}", Encoding.UTF8.GetString(WholeLetters.In((byte[])[.. "{\"a\":\""u8, 0xFF, .. "\"}"u8]).Span));
}
