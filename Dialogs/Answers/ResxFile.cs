using System.Xml;
using System.Xml.Linq;
using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers;

/// <summary>Takes a fault of a file.</summary>
/// <param name="effect">Whether it refuses the unit.</param>
/// <param name="code">Its code.</param>
/// <param name="line">Its line, counted from 1.</param>
/// <param name="message">What is wrong and what to do.</param>
public delegate void FileFault(ProblemEffect effect, string code, int? line, string message);

/// <summary>Reads a <c>.resx</c> file: the form that translators' programs and .NET's own editors know.</summary>
public static class ResxFile
{
    /// <summary>Reads the texts of a file into a table. Line ends become one form and space around a text is dropped.</summary>
    /// <param name="path">The path, for messages.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="into">The table to add to; of a key that stands twice the first text is kept.</param>
    /// <param name="report">Takes each fault.</param>
    public static void Read(string path, byte[] bytes, Dictionary<string, AnswerEntry> into, FileFault report)
    {
        if (Load(bytes, report) is not { } root) return;
        foreach (var data in root.Elements("data"))
        {
            var line = ((IXmlLineInfo)data).LineNumber;
            if (data.Attribute("name")?.Value.Trim() is not { Length: > 0 } key)
            {
                report(ProblemEffect.Blocks, "C101", line, "A <data> element has no name, so nothing can refer to it. Give it a name or remove it.");
                continue;
            }
            var text = Normalise(data.Element("value")?.Value ?? "");
            if (!into.TryAdd(key, new(TextTemplate.Parse(text), data.Element("comment")?.Value.Trim(), path, line)))
                report(ProblemEffect.Reports, "C102", line, $"The key {key} stands twice; this second text is never shown. Remove one of them.");
        }
    }

    private static XElement? Load(byte[] bytes, FileFault report)
    {
        if (bytes.Length == 0)
        {
            report(ProblemEffect.Blocks, "C101", null, $"The file is empty, or larger than {ContentFolder.MaxFileBytes / 1024 / 1024} MB. Put it back from the last good version.");
            return null;
        }
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var root = SafeXml.Load(stream).Root;
            if (root?.Name == "root") return root;
            report(ProblemEffect.Blocks, "C101", 1, "The file is not a .resx file: its outermost element must be <root>. Put it back from the last good version.");
        }
        catch (XmlException exception)
        {
            report(ProblemEffect.Blocks, "C101", exception.LineNumber > 0 ? exception.LineNumber : null, $"The file cannot be read as XML (near column {exception.LinePosition}): an angle bracket or quotation mark is missing or too many, or the file was saved half. Undo the last change, or compare with another language's file.");
        }
        return null;
    }

    private static string Normalise(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
