using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Answers;

/// <summary>Reads <c>Lexicon/&lt;tag&gt;.json</c>: the words for days, times, ages, countries and activities.</summary>
internal static class LexiconFiles
{
    /// <summary>The lexicon of each language that has one; what is missing or wrong in them is told.</summary>
    public static IReadOnlyList<Lexicon> Read(UnitReader reader, LanguageList languages, ContentSnapshot snapshot)
    {
        var lexicons = new List<Lexicon>();
        foreach (var language in languages.All)
        {
            var path = $"Lexicon/{language.Tag}.json";
            if (!snapshot.Files.ContainsKey(path))
            {
                reader.Report("C230", path, null, "The file is missing, so days, times and ages in this language are not understood. Copy another language's file and translate its words.");
            }
            else if (reader.Json<Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>>(path) is { } sections)
            {
                Checks.LexiconData.Check(path, sections, snapshot.Text(path) ?? "", reader);
                lexicons.Add(new(language.Tag, sections));
            }
        }
        return lexicons;
    }
}
