using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Sms;

public sealed class TwiMLTests
{
    private static readonly Uri Callback = new StatusCallback("https://sms.eksempel.kommune.no/").For("a_b-C", isDanger: true);

    [Fact]
    public void No_reply_is_an_empty_response() => Assert.Equal("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>", Write(TwiML.Empty));

    [Fact]
    public void A_reply_is_one_message_with_its_callback() =>
        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message statusCallback=\"https://sms.eksempel.kommune.no/sms/status?t=a_b-C&amp;d=1\">"
            + "Hei &amp; &lt;takk&gt; \"du\"\nå&#xD;ሰ</Message></Response>",
            Write(TwiML.Message("Hei & <takk> \"du\"\nå\rሰ", Callback)));

    [Theory]
    [InlineData("a\0b\u0008c\u001Fd\uFFFEe\uFFFFf", "abcdef")]
    [InlineData("😀\t\n", "😀\t\n")]
    public void What_XML_cannot_carry_is_left_out(string text, string expected)
    {
        var written = SafeXml.Parse(Write(TwiML.Message(text, null)));

        Assert.Equal(expected, written.Root!.Element("Message")!.Value);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_left_out() =>
        Assert.Equal("abc", SafeXml.Parse(Write(TwiML.Message("a\uD83Db\uDE00c\uD83D", null))).Root!.Element("Message")!.Value);

    [Fact]
    public void A_text_of_nothing_but_illegal_characters_is_no_message() => Assert.Equal(Write(TwiML.Empty), Write(TwiML.Message("\0\u0001", Callback)));

    [Fact]
    public void Whatever_the_text_the_answer_reads_back_to_it()
    {
        var texts = new RandomTexts(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = texts.Next(300);
            if (text.Length == 0) continue;

            Assert.Equal(text, SafeXml.Parse(Write(TwiML.Message(text, Callback))).Root!.Element("Message")!.Value);
        }
    }

    [Fact]
    public void A_callback_reads_back_its_token_and_kind()
    {
        var callback = new StatusCallback("https://x.no");
        Assert.Equal(("tø/k&n", true), StatusCallback.Read(QueryOf(callback.For("tø/k&n", true))));
        Assert.Equal(("t", false), StatusCallback.Read(QueryOf(callback.For("t", false))));
        Assert.Null(StatusCallback.Read(QueryOf(new Uri("https://x.no/sms/status?t="))));
        Assert.Null(StatusCallback.Read(QueryOf(new Uri("https://x.no/sms/status?t=1&t=2"))));
    }

    private static Microsoft.AspNetCore.Http.QueryCollection QueryOf(Uri url) =>
        new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(url.Query));

    private static string Write(ReadOnlyMemory<byte> answer) => new UTF8Encoding(false, true).GetString(answer.Span);
}
