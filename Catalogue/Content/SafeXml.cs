using System.Xml;
using System.Xml.Linq;

namespace ChatBot.Catalogue.Content;

/// <summary>The one way XML is read in this product: no document type, no external entity, a bounded size and depth.</summary>
/// <remarks>A resource file that staff upload, or an answer from a carrier, must not be able to open files, reach the
/// network or grow without end ("billion laughs"); forbidding the document type stops all three. What is nested without end would end the process that walks it.</remarks>
public static class SafeXml
{
    /// <summary>The most characters one document may hold: 16 million.</summary>
    public const long MaxCharacters = 16_000_000;

    /// <summary>How deep elements may stand in one another: 64.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads a whole document, with line numbers.</summary>
    /// <param name="content">The bytes of the document.</param>
    /// <returns>The document; its nodes implement <see cref="IXmlLineInfo"/>.</returns>
    /// <exception cref="XmlException">The document is malformed, has a DTD, or is too large or too deep.</exception>
    public static XDocument Load(Stream content)
    {
        using var reader = XmlReader.Create(content, Settings());
        return Shallow(XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace));
    }

    /// <summary>Reads a whole document from text, with line numbers.</summary>
    /// <exception cref="XmlException">The document is malformed, has a DTD, or is too large or too deep.</exception>
    public static XDocument Parse(string text)
    {
        using var characters = new StringReader(text);
        using var reader = XmlReader.Create(characters, Settings());
        return Shallow(XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace));
    }

    private static XDocument Shallow(XDocument document)
    {
        var depth = 1;
        for (XNode? node = document.Root; node is not null;)
        {
            if (node is XElement { FirstNode: { } inner })
            {
                if (++depth > MaxDepth) throw new XmlException($"Elements stand in one another more than {MaxDepth} deep.", null, ((IXmlLineInfo)inner).LineNumber, 0);
                node = inner;
                continue;
            }
            while (node is not null && node.NextNode is null && node != document.Root)
            {
                node = node.Parent;
                depth--;
            }
            node = node == document.Root ? null : node?.NextNode;
        }
        return document;
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1024,
    };
}
