using System.Text;
using System.Xml;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue;

public sealed class SafeXmlTests
{
    private const string Laughs = """
        <!DOCTYPE root [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <root><data name="x"><value>&c;</value></data></root>
        """;

    [Fact]
    public void A_document_that_would_grow_without_end_is_refused() => Assert.Throws<XmlException>(() => SafeXml.Parse(Laughs));

    [Fact]
    public void A_document_that_would_open_another_file_is_refused()
    {
        using var scratch = new Scratch();
        scratch.Write("secret.txt", "secret");
        var document = $"<!DOCTYPE root [<!ENTITY x SYSTEM \"file://{scratch.Path("secret.txt")}\">]><root>&x;</root>";

        Assert.Throws<XmlException>(() => SafeXml.Load(new MemoryStream(Encoding.UTF8.GetBytes(document))));
    }

    [Fact]
    public void A_document_beyond_the_limit_is_refused()
    {
        var document = $"<root>{new string('x', (int)SafeXml.MaxCharacters)}</root>";

        Assert.Throws<XmlException>(() => SafeXml.Parse(document));
    }

    [Theory]
    [InlineData(SafeXml.MaxDepth, true)]
    [InlineData(SafeXml.MaxDepth + 1, false)]
    [InlineData(100_000, false)]
    public void Elements_within_elements_without_end_are_refused(int depth, bool isRead)
    {
        // Brothers and sisters count once, however many there are.
        var document = $"{string.Concat(Enumerable.Repeat("<a><b/><b/>", depth - 1))}<a/>{string.Concat(Enumerable.Repeat("<b/></a>", depth - 1))}";

        if (isRead) Assert.Equal("a", SafeXml.Parse(document).Root!.Name.LocalName);
        else Assert.Throws<XmlException>(() => SafeXml.Parse(document));
    }

    [Fact]
    public void An_answer_file_with_a_document_type_is_refused_and_told_with_a_remedy()
    {
        var problem = Assert.Single(ContentBuilder.Good().Put("Answers/safety.resx", Laughs).Problems());

        Assert.Equal(("C101", ProblemEffect.Blocks, "Answers/safety.resx"), (problem.Code, problem.Effect, problem.File));
        Assert.Contains("Undo the last change", problem.Message, StringComparison.Ordinal);
    }
}
