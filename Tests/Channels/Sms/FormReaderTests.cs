using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Channels.Sms;

public sealed class FormReaderTests
{
    [Fact]
    public void Order_repeats_empty_values_and_white_space_are_kept() =>
        Assert.Equal(
            [new("b", "  STOP \n"), new("a", "1"), new("b", ""), new("c", ""), new("a", "1")],
            Read("b=++STOP+%0A&a=1&b=&c&&a=1").Fields);

    [Theory]
    [InlineData("x=%C3%A6+%E1%88%B0%F0%9F%98%80", "æ ሰ😀")]
    [InlineData("x=100%", "100%")]
    [InlineData("x=%zz%4", "%zz%4")]
    [InlineData("x=%C3", "\uFFFD")]
    [InlineData("x=1%2B1%3D2%26", "1+1=2&")]
    [InlineData("x=a=b", "a=b")]
    [InlineData("x=%00", "\0")]
    public void Values_are_decoded_leniently(string body, string value) => Assert.Equal(value, Read(body).First("x"));

    [Fact]
    public void Raw_bytes_that_are_no_text_do_not_throw() =>
        Assert.Equal("\uFFFD\uFFFD", FormReader.Read([(byte)'x', (byte)'=', 0xFF, 0xFE])!.First("x"));

    [Fact]
    public void A_form_that_is_too_large_is_refused()
    {
        Assert.NotNull(FormReader.Read(Encoding.ASCII.GetBytes("x=" + new string('a', FormReader.MaxBytes - 2))));
        Assert.Null(FormReader.Read(Encoding.ASCII.GetBytes("x=" + new string('a', FormReader.MaxBytes - 1))));
    }

    [Fact]
    public void A_form_with_too_many_fields_is_refused()
    {
        Assert.NotNull(FormReader.Read(Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Repeat("a=1", FormReader.MaxFields)))));
        Assert.Null(FormReader.Read(Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Repeat("a=1", FormReader.MaxFields + 1)))));
    }

    [Fact]
    public void The_longest_text_in_the_longest_encoding_fits() =>
        Assert.Equal(1600, Read("Body=" + string.Concat(Enumerable.Repeat("%E1%88%B0", 1600))).Body.Length);

    [Fact]
    public void Fields_are_told_by_name()
    {
        var form = Read("MessageSid=SM1&From=%2B4790000001&To=%2B4759440001&NumMedia=2&MediaContentType1=image%2Fjpeg&OptOutType=HELP&ErrorCode=11200");

        Assert.Equal(("SM1", "+4790000001", "+4759440001", 2), (form.MessageSid, form.From, form.To, form.NumMedia));
        Assert.Equal(("image/jpeg", CarrierOptOut.Help, "11200"), (form.MediaContentType(1), form.OptOut, form.ErrorCode));
        Assert.Null(form.MediaContentType(0));
    }

    [Theory]
    [InlineData("STOP", CarrierOptOut.Stop)]
    [InlineData("START", CarrierOptOut.Start)]
    [InlineData("later", CarrierOptOut.None)]
    public void What_the_carrier_has_handled_is_told(string type, CarrierOptOut expected) => Assert.Equal(expected, Read("OptOutType=" + type).OptOut);

    [Fact]
    public void A_form_without_anything_is_empty_and_not_null()
    {
        var form = Read("");

        Assert.Equal(("", "", "", 0), (form.MessageSid, form.From, form.Body, form.NumMedia));
        Assert.Null(form.ErrorCode);
    }

    [Fact]
    public void Nothing_of_a_form_shows_when_it_is_printed() => Assert.DoesNotContain("hemmelig", Read("Body=hemmelig").ToString(), StringComparison.Ordinal);

    private static TwilioForm Read(string body) => FormReader.Read(Encoding.UTF8.GetBytes(body))!;
}
