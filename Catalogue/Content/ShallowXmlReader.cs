using System.Xml;

namespace ChatBot.Catalogue.Content;

/// <summary>Reads on while elements stand in one another no deeper than they may. What is nested without end is refused on the way: making a document of it would take
/// a time that grows with the square of its depth.</summary>
/// <param name="inner">The reader of the text, which also tells its lines.</param>
/// <param name="deepest">How deep elements may stand in one another.</param>
internal sealed class ShallowXmlReader(XmlReader inner, int deepest) : XmlReader, IXmlLineInfo
{
    private readonly IXmlLineInfo _lines = (IXmlLineInfo)inner;

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public int LineNumber => _lines.LineNumber;

    public int LinePosition => _lines.LinePosition;

    public bool HasLineInfo() => _lines.HasLineInfo();

    /// <exception cref="XmlException">The text is malformed, or too deep.</exception>
    public override bool Read()
    {
        if (!inner.Read()) return false;
        if (inner.NodeType == XmlNodeType.Element && inner.Depth >= deepest)
            throw new XmlException($"Elements stand in one another more than {deepest} deep.", null, LineNumber, LinePosition);
        return true;
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();
}
