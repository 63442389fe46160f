using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Grants;

namespace ChatBot.Dialogs.Answers;

/// <summary>A file of grants: <c>Grants/&lt;any name&gt;.json</c>, or <c>grants.json</c> in the folder of a municipality.</summary>
internal sealed record GrantsFile(IReadOnlyList<Grant> Grants);

/// <summary>Reads the grants, and <c>Grants/Words/&lt;tag&gt;.json</c>, the words by which people look for one.</summary>
internal static class GrantFiles
{
    private const string Folder = "Grants/", Words = "Grants/Words/";

    /// <summary>The grants of the state and the counties, from all files of their folder.</summary>
    public static IReadOnlyList<Grant> ReadNational(UnitReader reader, ContentSnapshot snapshot)
    {
        List<Grant> grants = [];
        foreach (var path in snapshot.Files.Keys.Where(IsNational).Order(StringComparer.Ordinal)) Read(path, grants, reader);
        return grants;
    }

    /// <summary>The grants of one municipality; none where it has no file of them.</summary>
    public static IReadOnlyList<Grant> ReadMunicipal(string id, UnitReader reader, ContentSnapshot snapshot)
    {
        List<Grant> grants = [];
        if (snapshot.Files.ContainsKey(PathOf(id))) Read(PathOf(id), grants, reader);
        return grants;
    }

    /// <summary>The file of a municipality's own grants.</summary>
    public static string PathOf(string municipality) => $"Municipalities/{municipality}/grants.json";

    /// <summary>The file in which a national grant stands; null when none has it.</summary>
    public static string? FileOf(string id, ContentSnapshot snapshot) =>
        snapshot.Files.Keys.Where(IsNational).Order(StringComparer.Ordinal).FirstOrDefault(path => JsonPlace.LineOf(snapshot.Files[path], "grants", $"={id}") is not null);

    /// <summary>The words of each language that has some; C230 tells what is missing, C231 what is never read.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadWords(UnitReader reader, LanguageList languages, ContentSnapshot snapshot)
    {
        var words = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal);
        if (!snapshot.Files.Keys.Any(IsNational)) return words;
        foreach (var language in languages.All)
        {
            var path = $"{Words}{language.Tag}.json";
            if (!snapshot.Files.ContainsKey(path))
                reader.Report("C230", path, null, "The file is missing, so people can look for a grant in this language by numbers alone. Copy another language's file and write the words that people use.");
            else if (reader.Json<Dictionary<string, IReadOnlyList<string>>>(path) is { } file)
            {
                MeaningFiles.Check(path, file, GrantWords.Meanings, "the search for a grant", reader);
                words[language.Tag] = file;
            }
        }
        return words;
    }

    private static bool IsNational(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && !path[Folder.Length..].Contains('/', StringComparison.Ordinal);

    private static void Read(string path, List<Grant> grants, UnitReader reader)
    {
        if (reader.Json<GrantsFile>(path) is not { } file) return;
        foreach (var grant in file.Grants)
        {
            if (grants.Any(other => other.Id == grant.Id))
                reader.BlockAt("C160", path, ["grants", $"={grant.Id}"], $"The grant {grant.Id} stands twice, so nobody knows which one holds. Take one out.");
            Checks.GrantData.Check(path, grant, reader);
            grants.Add(grant);
        }
    }
}
