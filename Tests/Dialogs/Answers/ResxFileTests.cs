using System.Text;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class ResxFileTests
{
    [Fact]
    public void A_text_is_read_with_its_comment_and_line()
    {
        var texts = Read("<root>\n  <data name=\"a.Sms\" xml:space=\"preserve\">\n    <value>Gratis &amp; \u00E5pent</value>\n    <comment>machine</comment>\n  </data>\n</root>");

        var entry = texts["a.Sms"];
        Assert.Equal(("Gratis & \u00E5pent", "machine", 2), (entry.Text, entry.Comment, entry.Line));
    }

    [Fact]
    public void Line_ends_of_any_editor_become_one_form_and_space_around_a_text_is_dropped() =>
        Assert.Equal("en\nto", Read("<root><data name=\"a\"><value>\r\n  en\r\nto \r\n</value></data></root>")["a"].Text);

    [Fact]
    public void A_file_in_another_encoding_that_says_so_is_read() =>
        Assert.Equal("\u00E6\u00F8\u00E5", Read(Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><root><data name=\"a\"><value>\u00E6\u00F8\u00E5</value></data></root>"))["a"].Text);

    [Fact]
    public void A_file_in_another_encoding_that_does_not_say_so_is_refused()
    {
        List<string> codes = [];

        ResxFile.Read("a.resx", Encoding.Latin1.GetBytes("<root><data name=\"a\"><value>\u00E6\u00F8\u00E5</value></data></root>"), [], (effect, code, _, _) => codes.Add($"{code} {effect}"));

        Assert.Equal(["C101 Blocks"], codes);
    }

    [Fact]
    public void What_resource_editors_write_around_the_texts_is_passed_over() =>
        Assert.Equal(["a"], Read("<root><resheader name=\"version\"><value>2.0</value></resheader><data name=\"a\"><value>x</value></data><metadata name=\"b\"/></root>").Keys);

    [Fact]
    public void A_key_that_stands_twice_is_told_with_the_line_of_the_second()
    {
        List<(string, int?)> faults = [];

        ResxFile.Read("a.resx", "<root><data name=\"a\"><value>1</value></data>\n<data name=\"a\"><value>2</value></data></root>"u8.ToArray(), [], (_, code, line, _) => faults.Add((code, line)));

        Assert.Equal([("C102", 2)], faults);
    }

    private static Dictionary<string, AnswerEntry> Read(string document) => Read(Encoding.UTF8.GetBytes(document));

    private static Dictionary<string, AnswerEntry> Read(byte[] document)
    {
        var texts = new Dictionary<string, AnswerEntry>(StringComparer.Ordinal);
        ResxFile.Read("a.resx", document, texts, (effect, code, line, message) => Assert.Fail($"{effect} {code} {line} {message}"));
        return texts;
    }
}
