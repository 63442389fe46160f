using System.Xml.Linq;

namespace ChatBot.Editing.Xliff;

/// <summary>The names of XLIFF 2.0 that we write and read.</summary>
/// <remarks>Source: OASIS XLIFF Version 2.0, §4 (core) and §5.5 (metadata module).</remarks>
internal static class XliffNames
{
    public static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";
    public static readonly XNamespace Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    /// <summary>The kinds of our own metadata: the hash of the bokmål text and of the translation that went out.</summary>
    public const string SourceHash = "source";

    public const string PresentHash = "present";
}
