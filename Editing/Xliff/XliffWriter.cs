using System.Text;
using System.Xml;
using System.Xml.Linq;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Translations;
using static ChatBot.Editing.Xliff.XliffNames;

namespace ChatBot.Editing.Xliff;

/// <summary>Writes texts as XLIFF 2.0 for a translation bureau: each text is a unit, what stands in braces is a placeholder that their programs protect.</summary>
public static class XliffWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="exported">The texts.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(ExportedTexts exported, Stream output)
    {
        var root = new XElement(Core + "xliff",
            new XAttribute("version", "2.0"), new XAttribute("srcLang", "nb"), new XAttribute("trgLang", exported.Language.Tag), new XAttribute(XNamespace.Xmlns + "mda", Metadata.NamespaceName));
        var number = 0;
        foreach (var (file, i) in exported.Rows.GroupBy(row => row.SourceFile, StringComparer.Ordinal).Select((file, i) => (file, i + 1)))
        {
            var element = new XElement(Core + "file", new XAttribute("id", $"f{i}"), new XAttribute("original", file.Key));
            foreach (var row in file) element.Add("\n    ", UnitOf(row, ++number));
            element.Add("\n  ");
            root.Add("\n  ", element);
        }
        root.Add("\n");
        // No indentation: a line break that we did not write would become part of a text.
        using var writer = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), CloseOutput = false, NewLineHandling = NewLineHandling.None });
        new XDocument(new XDeclaration("1.0", "utf-8", null), root).Save(writer);
    }

    private static XElement UnitOf(TextRow row, int number)
    {
        var places = new Placeholders(row.Source);
        var source = places.Fill(new XElement(Core + "source"), row.Source);
        var target = row.Present is { } present ? places.Fill(new XElement(Core + "target"), present) : null;
        var unit = new XElement(Core + "unit", new XAttribute("id", $"u{number}"), new XAttribute("name", row.Key), new XAttribute("canResegment", "no"), new XAttribute(XNamespace.Xml + "space", "preserve"));
        unit.Add(new XElement(Metadata + "metadata", new XElement(Metadata + "metaGroup", new XAttribute("category", "chatbot"),
            Meta(SourceHash, TranslationComment.HashOf(row.Source)), Meta(PresentHash, TranslationComment.HashOf(row.Present ?? "")))));
        unit.Add(new XElement(Core + "notes", Note("help", row.Help), Note("state", row.State.ToString().ToLowerInvariant()), Note("budget", row.BudgetUsed)));
        if (places.Data.Count > 0) unit.Add(new XElement(Core + "originalData", places.Data));
        unit.Add(new XElement(Core + "segment", new XAttribute("state", StateOf(row.State)), source, target));
        return unit;
    }

    private static XElement Meta(string type, string value) => new(Metadata + "meta", new XAttribute("type", type), value);

    private static XElement? Note(string category, string text) => text.Length == 0 ? null : new(Core + "note", new XAttribute("category", category), text);

    private static string StateOf(TextState state) => state switch
    {
        TextState.Reviewed => "reviewed",
        TextState.Machine or TextState.Source => "translated",
        _ => "initial",
    };

    /// <summary>The names in braces of one unit: the same place in source and target has the same id.</summary>
    private sealed class Placeholders
    {
        private readonly List<string> _names = [];

        public Placeholders(string source) => _names.AddRange(TextTemplate.Parse(source).Names);

        public IReadOnlyList<XElement> Data => [.. _names.Select((name, i) => new XElement(Core + "data", new XAttribute("id", $"d{i + 1}"), $"{{{name}}}"))];

        public XElement Fill(XElement element, string text)
        {
            HashSet<int> used = [];
            var rest = text;
            foreach (var name in TextTemplate.Parse(text).Names)
            {
                var at = rest.IndexOf($"{{{name}}}", StringComparison.Ordinal);
                element.Add(rest[..at], PlaceOf(name, used));
                rest = rest[(at + name.Length + 2)..];
            }
            element.Add(rest);
            return element;
        }

        private XElement PlaceOf(string name, HashSet<int> used)
        {
            var index = Enumerable.Range(0, _names.Count).FirstOrDefault(i => _names[i] == name && !used.Contains(i), _names.Count);
            if (index == _names.Count) _names.Add(name);
            used.Add(index);
            return new(Core + "ph", new XAttribute("id", $"{index + 1}"), new XAttribute("dataRef", $"d{index + 1}"), new XAttribute("disp", $"{{{name}}}"), new XAttribute("canCopy", "no"), new XAttribute("canDelete", "no"));
        }
    }
}
