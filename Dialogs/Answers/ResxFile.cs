using System.Xml;
using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers;

/// <summary>Reads a <c>.resx</c> file: the form that translators' programs and .NET's own editors know.</summary>
public static class ResxFile
{
    /// <summary>Reads the texts of a file into a table.</summary>
    /// <param name="path">The path, for messages.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="into">The table to add to.</param>
    /// <param name="report">Takes each fault: code, line, message.</param>
    public static void Read(string path, byte[] bytes, Dictionary<string, AnswerEntry> into, Action<string, int?, string> report)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            foreach (var data in SafeXml.Load(stream).Root?.Elements("data") ?? [])
            {
                var line = ((IXmlLineInfo)data).LineNumber;
                if (data.Attribute("name")?.Value is not { Length: > 0 } key)
                {
                    report("C101", line, "A <data> element has no name, so nothing can refer to it. Give it a name or remove it.");
                    continue;
                }
                var text = Normalise(data.Element("value")?.Value ?? "");
                if (!into.TryAdd(key, new(TextTemplate.Parse(text), data.Element("comment")?.Value, path, line)))
                    report("C102", line, $"The key {key} stands twice, so one of the two texts would never be shown. Remove one of them.");
            }
        }
        catch (XmlException exception)
        {
            report("C101", exception.LineNumber, $"The file cannot be read as XML (near column {exception.LinePosition}): an angle bracket or quotation mark is missing or too many, or the file was saved half. Undo the last change, or compare with another language's file.");
        }
    }

    private static string Normalise(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
