using System.Xml;
using System.Xml.Linq;

namespace ChatBot.Catalogue.Content;

/// <summary>The one way XML is read in this product: no document type, no external entity, a bounded size and depth.</summary>
/// <remarks>A resource file that staff upload, or an answer from a carrier, must not be able to open files, reach the
/// network or grow without end ("billion laughs"); forbidding the document type stops all three. What is nested without end would hold up the reader, and end the process that walks it.</remarks>
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
        return Load(reader);
    }

    /// <summary>Reads a whole document from text, with line numbers.</summary>
    /// <exception cref="XmlException">The document is malformed, has a DTD, or is too large or too deep.</exception>
    public static XDocument Parse(string text)
    {
        using var characters = new StringReader(text);
        using var reader = XmlReader.Create(characters, Settings());
        return Load(reader);
    }

    private static XDocument Load(XmlReader reader)
    {
        using var shallow = new ShallowXmlReader(reader, MaxDepth);
        return XDocument.Load(shallow, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1024,
    };
}
