using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Resx;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Resx;

public sealed class ResxEditTests
{
    [Theory]
    [InlineData("<root>\n  <data name=\"a\" xml:space=\"preserve\">\n    <value>OLD</value>\n    <comment>NOTE</comment>\n  </data>\n</root>\n")]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<root>\r\n\t<data name='a'>\r\n\t\t<value>OLD</value>\r\n\t\t<comment>NOTE</comment>\r\n\t</data>\r\n</root>")]
    [InlineData("<root><!-- <data name=\"a\"><value>no</value></data> --><data  name = \"a\" ><comment>NOTE</comment><value  >\n  OLD\n  </value></data><data name=\"b\"/></root>")]
    [InlineData("<root><data name=\"b\"><value>1 > 2 &#229;</value></data><data xml:space=\"preserve\" type=\"x>y\" name=\"a\"><value>OLD</value><comment>NOTE</comment></data></root>   ")]
    public void Only_the_text_and_the_comment_that_are_set_change(string file)
    {
        var edit = ResxEdit.Open("a.resx", Encoding.UTF8.GetBytes(file));

        edit.Set("a", "ny & <bedre>", "reviewed");

        Assert.Equal(file.Replace("OLD", "ny &amp; &lt;bedre&gt;", StringComparison.Ordinal).Replace("NOTE", "reviewed", StringComparison.Ordinal), Encoding.UTF8.GetString(edit.ToBytes()));
    }

    [Theory]
    [InlineData("<value/>", "<value>ny</value>")]
    [InlineData("<value />", "<value>ny</value>")]
    [InlineData("<value><![CDATA[OLD </value> text]]></value>", "<value>ny</value>")]
    [InlineData("<value></value>", "<value>ny</value>")]
    public void A_text_in_another_form_is_written_out(string before, string after)
    {
        var edit = Open($"<root>\n  <data name=\"a\">\n    {before}\n  </data>\n</root>");

        edit.Set("a", "ny", null);

        Assert.Equal($"<root>\n  <data name=\"a\">\n    {after}\n  </data>\n</root>", Written(edit));
    }

    [Fact]
    public void A_comment_that_is_not_there_yet_gets_a_line_like_its_neighbours()
    {
        var edit = Open("<root>\r\n    <data name=\"a\">\r\n        <value>x</value>\r\n    </data>\r\n</root>");

        edit.Set("a", "x", "machine");

        Assert.Equal("<root>\r\n    <data name=\"a\">\r\n        <value>x</value>\r\n        <comment>machine</comment>\r\n    </data>\r\n</root>", Written(edit));
    }

    [Fact]
    public void Line_breaks_of_a_text_become_those_of_its_file()
    {
        var edit = Open("<root>\r\n<data name=\"a\"><value>x</value></data>\r\n</root>");

        edit.Set("a", "en\nto\r\ntre", null);

        Assert.Equal("<root>\r\n<data name=\"a\"><value>en\r\nto\r\ntre</value></data>\r\n</root>", Written(edit));
    }

    [Fact]
    public void A_new_text_stands_after_the_one_it_follows_in_bokmål()
    {
        var edit = Open("<root>\n  <data name=\"a\">\n    <value>1</value>\n  </data>\n  <data name=\"d\">\n    <value>4</value>\n  </data>\n</root>\n");

        edit.Add("b", "2", "machine", ["a", "b", "c", "d"]);
        edit.Add("c", "3", null, ["a", "b", "c", "d"]);

        Assert.Equal(["a", "b", "c", "d"], ResxEdit.Open("a.resx", edit.ToBytes()).Keys);
        Assert.Contains("\n  <data name=\"b\" xml:space=\"preserve\">\n    <value>2</value>\n    <comment>machine</comment>\n  </data>\n  <data name=\"c\"", Written(edit), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_text_before_all_others_stands_first()
    {
        var edit = Open("<root>\n  <data name=\"b\">\n    <value>2</value>\n  </data>\n</root>");

        edit.Add("a", "1", null, ["a", "b"]);

        Assert.Equal("<root>\n  <data name=\"a\" xml:space=\"preserve\">\n    <value>1</value>\n  </data>\n  <data name=\"b\">\n    <value>2</value>\n  </data>\n</root>", Written(edit));
    }

    [Fact]
    public void A_new_file_has_the_heading_of_the_one_it_is_made_like_and_none_of_its_texts()
    {
        var like = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<root>\n  <resheader name=\"version\">\n    <value>2.0</value>\n  </resheader>\n  <data name=\"a\">\n    <value>1</value>\n  </data>\n</root>\n");
        var edit = ResxEdit.Open("a.so.resx", ResxEdit.Empty("a.resx", like));

        edit.Add("a", "kow", null, ["a"]);

        Assert.Equal("<?xml version=\"1.0\"?>\n<root>\n  <resheader name=\"version\">\n    <value>2.0</value>\n  </resheader>\n  <data name=\"a\" xml:space=\"preserve\">\n    <value>kow</value>\n  </data>\n</root>\n", Written(edit));
    }

    [Fact]
    public void Of_a_key_that_stands_twice_the_first_is_changed_which_is_the_one_that_is_read()
    {
        var edit = Open("<root><data name=\"a\"><value>1</value></data><data name=\"a\"><value>2</value></data></root>");

        edit.Set("a", "ny", null);

        Assert.Equal("<root><data name=\"a\"><value>ny</value></data><data name=\"a\"><value>2</value></data></root>", Written(edit));
    }

    [Fact]
    public void A_file_in_two_byte_letters_stays_in_them()
    {
        var encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        byte[] File(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-16\"?><root><data name=\"a\"><value>{text}</value></data></root>")];
        var edit = ResxEdit.Open("a.resx", File("x"));

        edit.Set("a", "ትግርኛ", null);

        Assert.Equal(File("ትግርኛ"), edit.ToBytes());
    }

    [Fact]
    public void A_letter_that_a_file_s_encoding_lacks_is_written_as_a_number_and_read_as_the_letter()
    {
        var edit = ResxEdit.Open("a.resx", Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><root><data name=\"a\"><value>æ</value></data></root>"));

        edit.Set("a", "ትå", null);

        var read = new Dictionary<string, AnswerEntry>();
        ResxFile.Read("a.resx", edit.ToBytes(), read, (_, _, _, message) => Assert.Fail(message));
        Assert.Equal("ትå", read["a"].Text);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_written() =>
        Assert.Contains("a.resx, line 2 (C101)", Assert.Throws<FormatException>(() => Open("<root>\n<data name=\"a\">")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_shipped_text_set_anew_and_back_leaves_its_file_byte_for_byte_as_it_was()
    {
        foreach (var (path, bytes) in ContentFolder.Read(Repository.Resources).Files.Where(file => file.Key.EndsWith(".resx", StringComparison.Ordinal)))
        {
            var entries = new Dictionary<string, AnswerEntry>(StringComparer.Ordinal);
            ResxFile.Read(path, bytes, entries, (_, _, _, _) => { });
            var (same, there) = (ResxEdit.Open(path, bytes), ResxEdit.Open(path, bytes));
            foreach (var (key, entry) in entries)
            {
                same.Set(key, entry.Text, entry.Comment);
                there.Set(key, entry.Text + "\nmer", (entry.Comment ?? "") + "!");
            }
            Assert.True(same.ToBytes().AsSpan().SequenceEqual(bytes), path);
            var back = ResxEdit.Open(path, there.ToBytes());
            foreach (var (key, entry) in entries.Where(entry => entry.Value.Comment is not null)) back.Set(key, entry.Text, entry.Comment);
            if (entries.Values.All(entry => entry.Comment is not null)) Assert.True(back.ToBytes().AsSpan().SequenceEqual(bytes), path);
        }
    }

    private static ResxEdit Open(string file) => ResxEdit.Open("a.resx", Encoding.UTF8.GetBytes(file));

    private static string Written(ResxEdit edit) => Encoding.UTF8.GetString(edit.ToBytes());
}
