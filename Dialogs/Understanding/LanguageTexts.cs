using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The shipped training texts of the language detector, <c>Resources/LanguageId</c>.</summary>
public static class LanguageTexts
{
    /// <summary>Reads <c>&lt;tag&gt;.txt</c> and <c>&lt;tag&gt;.latin.txt</c> of a folder: one text a line, by file name without ".txt".</summary>
    /// <param name="folder">The folder; an absent one gives no texts.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Load(string folder)
    {
        var texts = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return texts;
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt"))
            texts[Path.GetFileNameWithoutExtension(file)] = File.ReadAllLines(file, Encoding.UTF8);
        return texts;
    }
}
