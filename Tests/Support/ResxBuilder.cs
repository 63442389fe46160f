using System.Text;
using System.Xml.Linq;

namespace ChatBot.Tests.Support;

/// <summary>Writes a <c>.resx</c> file, one text after the other.</summary>
internal sealed class ResxBuilder
{
    private readonly SortedDictionary<string, (string Text, string? Comment)> _texts = new(StringComparer.Ordinal);

    public void Set(string key, string? text, string? comment)
    {
        if (text is null) Assert.True(_texts.Remove(key), $"There is no {key}.");
        else _texts[key] = (text, comment);
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(new XElement("root", _texts.Select(entry => new XElement(
        "data", new XAttribute("name", entry.Key), new XElement("value", entry.Value.Text), entry.Value.Comment is { } comment ? new XElement("comment", comment) : null))).ToString());
}
