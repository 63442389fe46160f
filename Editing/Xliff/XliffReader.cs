using System.Text;
using System.Xml;
using System.Xml.Linq;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Translations;

namespace ChatBot.Editing.Xliff;

/// <summary>Reads an XLIFF 2 file that came back from a translation bureau.</summary>
public static class XliffReader
{
    // What stands once in a unit may be named often in it: a small unit must not become a large text.
    private const int LongestText = 20_000;

    private const string Version2 = "urn:oasis:names:tc:xliff:document:2";

    /// <summary>Reads the file.</summary>
    /// <param name="input">The file.</param>
    /// <returns>Its units, each with its id and line.</returns>
    /// <exception cref="FormatException">It is no XLIFF 2 file of ours; the message tells staff why.</exception>
    public static ReturnedTexts Read(Stream input)
    {
        var root = Load(input);
        if (root.Name.LocalName != "xliff" || !root.Name.NamespaceName.StartsWith(Version2, StringComparison.Ordinal))
            throw new FormatException("The file is not XLIFF 2. Ask the bureau to save it in the version it came in.");
        if (root.Attribute("trgLang")?.Value is not { Length: > 0 } language) throw new FormatException("The file does not say its target language (trgLang). Export anew.");
        var files = Elements(root, "file").ToList();
        var units = files.Select(file => ContentUnits.Of(file.Attribute("original")?.Value ?? "")).Distinct(StringComparer.Ordinal).ToList();
        if (units.Count > 1) throw new FormatException($"The file holds texts of {string.Join(" and ", units)}. Send each as a file of its own.");
        return new(language, units is [var unit] && unit != ContentUnits.National ? unit : null, [.. files.SelectMany(file => file.Descendants().Where(element => element.Name.LocalName == "unit")).Select(ReadUnit)]);
    }

    private static XElement Load(Stream input)
    {
        try
        {
            return SafeXml.Load(input).Root!;
        }
        catch (XmlException fault)
        {
            throw new FormatException($"The file cannot be read as XML (line {fault.LineNumber}). It was saved half, or is no XLIFF file.", fault);
        }
    }

    private static ReturnedText ReadUnit(XElement unit)
    {
        var key = unit.Attribute("name")?.Value ?? "";
        var data = Elements(unit, "originalData").SelectMany(all => Elements(all, "data"))
            .GroupBy(one => one.Attribute("id")?.Value ?? "", StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.First().Value, StringComparer.Ordinal);
        var segments = unit.Elements().Where(element => element.Name.LocalName is "segment" or "ignorable").ToList();
        var target = TargetOf(segments, data);
        var present = Meta(unit, XliffNames.PresentHash);
        // A target that went out and came back as it was says nothing new.
        var written = target is null || TranslationComment.HashOf(target) == present ? null : target;
        var isReviewed = segments.Where(segment => segment.Name.LocalName == "segment").All(segment => segment.Attribute("state")?.Value is "reviewed" or "final");
        return new($"unit {unit.Attribute("id")?.Value}, line {((IXmlLineInfo)unit).LineNumber}", key, Meta(unit, XliffNames.SourceHash) ?? TranslationComment.HashOf(SourceOf(segments, data)), present, written, isReviewed);
    }

    // A unit of which a part has no translation yet is not translated.
    private static string? TargetOf(List<XElement> segments, Dictionary<string, string> data)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            var target = Elements(segment, "target").FirstOrDefault();
            if (target is null && segment.Name.LocalName == "segment") return null;
            if ((target ?? Elements(segment, "source").FirstOrDefault()) is { } content) Write(content, data, text);
        }
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }

    private static string SourceOf(List<XElement> segments, Dictionary<string, string> data)
    {
        var text = new StringBuilder();
        foreach (var source in segments.SelectMany(segment => Elements(segment, "source"))) Write(source, data, text);
        return text.ToString();
    }

    private static void Write(XElement content, Dictionary<string, string> data, StringBuilder text)
    {
        foreach (var node in content.Nodes())
        {
            if (node is XText plain) text.Append(plain.Value);
            else if (node is XElement { Name.LocalName: "ph" } place) text.Append(data.GetValueOrDefault(place.Attribute("dataRef")?.Value ?? "") ?? place.Attribute("disp")?.Value ?? place.Attribute("equiv")?.Value);
            // A bureau's program may mark a stretch of text; what it marks is text all the same.
            else if (node is XElement other) Write(other, data, text);
            if (text.Length > LongestText) throw new FormatException($"A text on line {((IXmlLineInfo)content).LineNumber} is longer than {LongestText} letters, which no text of ours is.");
        }
    }

    private static string? Meta(XElement unit, string type) =>
        unit.Descendants().FirstOrDefault(element => element.Name.LocalName == "meta" && element.Attribute("type")?.Value == type)?.Value is { Length: > 0 } value ? value : null;

    private static IEnumerable<XElement> Elements(XElement parent, string name) => parent.Elements().Where(element => element.Name.LocalName == name);
}
