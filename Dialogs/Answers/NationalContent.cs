using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>The national unit: languages, topics, facts, words and the texts that serve all municipalities.</summary>
public sealed record NationalContent
{
    private const string GlossaryPath = "Glossary.json";

    /// <summary>The languages.</summary>
    public required LanguageList Languages { get; init; }

    /// <summary>The topics.</summary>
    public required TopicList Topics { get; init; }

    /// <summary>The matters that others decide; none where the file is not there.</summary>
    public required ReferralList Referrals { get; init; }

    /// <summary>The national facts.</summary>
    public required IReadOnlyDictionary<string, DatedValue> Values { get; init; }

    /// <summary>The lines to call in danger, by id.</summary>
    public required IReadOnlyDictionary<string, LineEntry> Lines { get; init; }

    /// <summary>The texts, by language tag.</summary>
    public required IReadOnlyDictionary<string, AnswerFile> Answers { get; init; }

    /// <summary>The command words of each language.</summary>
    public required IReadOnlyList<WordList> Words { get; init; }

    /// <summary>The Norwegian words that are explained.</summary>
    public required Glossary Glossary { get; init; }

    /// <summary>The law behind the rights check, as dated data.</summary>
    public required RightsParameters Rights { get; init; }

    /// <summary>The words by which people answer the rights check, by language tag and by what they mean.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> RightsWords { get; init; }

    /// <summary>The countries that mean a reason to be in Norway, such as those of the EEA: two letters each.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> RightsCountries { get; init; }

    /// <summary>The grants of the state and the counties; none where no file is there.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>The words by which people look for a grant, by language tag and by what they mean.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> GrantWords { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    /// <summary>The lexicons: words for days, times, ages, countries and activities.</summary>
    public required IReadOnlyList<Understanding.Entities.Lexicon> Lexicons { get; init; }

    /// <summary>Training lines of the language detector, by file name without ending.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> LanguageTexts { get; init; }

    /// <summary>Reads the national files of a snapshot.</summary>
    /// <returns>The unit, or null when a fault refuses it; and all faults.</returns>
    public static (NationalContent? Unit, IReadOnlyList<ContentProblem> Problems) Read(ContentSnapshot snapshot)
    {
        var reader = new UnitReader(ContentUnits.National, snapshot);
        var languages = reader.Json<LanguagesFile>("Languages.json");
        var topics = reader.Json<TopicsFile>("Topics.json");
        var facts = reader.Json<FactsFile>("Facts.json");
        if (languages is not null) Checks.LanguageData.Check(languages.Languages, reader);
        var referrals = snapshot.Files.ContainsKey("Referrals.json") ? reader.Json<ReferralsFile>("Referrals.json") : new([]);
        if (referrals is not null) Checks.Referrals.CheckIds(referrals.Referrals, reader);
        if (topics is not null) Checks.TopicData.Check(topics.Topics, reader);
        var (rights, faults) = RightsContent.Read(snapshot);
        reader.Add(faults);
        // Without these in order the rest cannot even be looked at.
        if (languages is null || topics is null || facts is null || referrals is null || rights is null || reader.IsRefused) return (null, reader.Problems);
        var list = new LanguageList([.. languages.Languages.Select(entry => entry.ToLanguage())]);
        var answers = reader.Answers("Answers/", list);
        var unit = new NationalContent
        {
            Languages = list,
            Topics = new TopicList(topics.Topics),
            Referrals = new ReferralList(referrals.Referrals),
            Values = UnitReader.Values(facts.Values),
            Lines = facts.Lines,
            Answers = answers,
            Words = [.. list.All.Select(language => ReadWords(reader, language, snapshot)).OfType<WordList>()],
            Glossary = ReadGlossary(reader, snapshot, answers.GetValueOrDefault("nb")),
            Rights = rights,
            RightsWords = RightsWordFiles.Read(reader, list, snapshot),
            RightsCountries = RightsWordFiles.ReadCountries(reader, snapshot),
            Grants = GrantFiles.ReadNational(reader, snapshot),
            GrantWords = GrantFiles.ReadWords(reader, list, snapshot),
            Lexicons = LexiconFiles.Read(reader, list, snapshot),
            LanguageTexts = Texts(reader, snapshot),
        };
        // A file that cannot be read would make every one of its texts seem missing.
        if (!reader.IsRefused) Checks.NationalChecks.Run(unit, reader);
        return (reader.IsRefused ? null : unit, reader.Problems);
    }

    /// <summary>The example questions of a set of texts: topic, then language tag, then one question a line.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> QuestionsOf(IReadOnlyDictionary<string, AnswerFile> answers)
    {
        const string Suffix = "." + AnswerKey.Questions;
        var questions = new SortedDictionary<string, SortedDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var (tag, file) in answers)
        {
            foreach (var (key, entry) in file.Entries.Where(entry => entry.Key.EndsWith(Suffix, StringComparison.Ordinal)))
            {
                var topic = key[..^Suffix.Length];
                if (!questions.TryGetValue(topic, out var byLanguage)) questions[topic] = byLanguage = new(StringComparer.Ordinal);
                byLanguage[tag] = entry.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            }
        }
        return questions.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, IReadOnlyList<string>>)pair.Value, StringComparer.Ordinal);
    }

    private static WordList? ReadWords(UnitReader reader, Language language, ContentSnapshot snapshot)
    {
        var path = $"Words/{language.Tag}.json";
        if (language.Tag != "nb" && !snapshot.Files.ContainsKey(path))
        {
            reader.Report("C105", path, null, "The file is missing, so commands in this language are not understood. Copy another language's file and translate its words.");
            return null;
        }
        return reader.Json<WordsFile>(path) is { } file
            ? new(language.Tag, file.Commands, file.Yes, file.No, file.DontKnow, file.LanguageNames, file.InLanguage)
            : null;
    }

    private static Glossary ReadGlossary(UnitReader reader, ContentSnapshot snapshot, AnswerFile? bokmal)
    {
        // A service without a glossary explains no words; nothing else is missing.
        if (!snapshot.Files.ContainsKey(GlossaryPath) || reader.Json<GlossaryFile>(GlossaryPath) is not { } file) return Glossary.Empty;
        Checks.GlossaryData.Check(file, bokmal, reader);
        return new(file.Forms, file.Asks.Values.SelectMany(asks => asks));
    }

    private static SortedDictionary<string, IReadOnlyList<string>> Texts(UnitReader reader, ContentSnapshot snapshot)
    {
        const string Folder = "LanguageId/";
        var texts = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var path in snapshot.Files.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal)))
            texts[path[Folder.Length..^4]] = reader.Text(path)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return texts;
    }
}
