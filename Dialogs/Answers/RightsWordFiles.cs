using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Rights;

namespace ChatBot.Dialogs.Answers;

/// <summary>Reads <c>Rights/Words/&lt;tag&gt;.json</c>, the words by which people answer the rights check, and <c>Rights/countries.json</c>.</summary>
internal static class RightsWordFiles
{
    private const string CountriesPath = "Rights/countries.json";

    /// <summary>The words of each language that has some; C230 tells what is missing, C231 what is never read.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Read(UnitReader reader, LanguageList languages, ContentSnapshot snapshot)
    {
        var words = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var language in languages.All)
        {
            var path = $"Rights/Words/{language.Tag}.json";
            if (!snapshot.Files.ContainsKey(path))
                reader.Report("C230", path, null, "The file is missing, so people can answer the rights check in this language by numbers alone. Copy another language's file and write the words that people use.");
            else if (reader.Json<Dictionary<string, IReadOnlyList<string>>>(path) is { } file)
            {
                MeaningFiles.Check(path, file, CheckWords.Meanings, "the rights check", reader);
                words[language.Tag] = file;
            }
        }
        return words;
    }

    /// <summary>The countries by the reason they mean; none where the file is not there.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadCountries(UnitReader reader, ContentSnapshot snapshot)
    {
        if (!snapshot.Files.ContainsKey(CountriesPath) || reader.Json<Dictionary<string, IReadOnlyList<string>>>(CountriesPath) is not { } countries) return new Dictionary<string, IReadOnlyList<string>>();
        foreach (var name in countries.Keys.Where(name => !FactNames.Reasons.ContainsKey(name)))
            reader.ReportAt("C231", CountriesPath, [name], $"\"{name}\" is no reason to be in Norway, so its countries are never looked at. It can be: {string.Join(", ", FactNames.Reasons.Keys.Order(StringComparer.Ordinal))}.");
        return countries;
    }
}
