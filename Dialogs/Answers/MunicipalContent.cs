using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>One municipality's unit: who it is, its facts, and its own texts.</summary>
/// <param name="Municipality">Who it is.</param>
/// <param name="Values">Its facts.</param>
/// <param name="Own">Its own texts, by language tag.</param>
public sealed record MunicipalUnit(Municipality Municipality, IReadOnlyDictionary<string, DatedValue> Values, IReadOnlyDictionary<string, AnswerFile> Own)
{
    /// <summary>Its own grants; none where it has no file of them.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>What people can take part in there.</summary>
    public ActivityCatalogue Activities { get; init; } = ActivityCatalogue.Empty;

    /// <summary>When its schools are closed.</summary>
    public SchoolYears SchoolYears { get; init; } = SchoolYears.Unknown;

    /// <summary>What people hear who ring its number, by language tag; none where nobody has recorded anything.</summary>
    public IReadOnlyDictionary<string, byte[]> Recordings { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Reads the files of municipalities, as many at once as the machine has cores; in order.</summary>
    internal static IEnumerable<(string Id, MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems)> ReadAll(IEnumerable<string> ids, ContentSnapshot snapshot, NationalContent national) =>
        ReadAll(ids, snapshot, national, new());

    private static IEnumerable<(string Id, MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems)> ReadAll(IEnumerable<string> ids, ContentSnapshot snapshot, NationalContent national, ScheduleTexts texts) =>
        ids.AsParallel().AsOrdered().Select(id => Read(id, snapshot, national, texts) is var (unit, problems) ? (id, unit, problems) : default);

    /// <summary>Reads the files of one municipality.</summary>
    /// <returns>The unit, or null when a fault refuses it; and all faults.</returns>
    public static (MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems) Read(string id, ContentSnapshot snapshot, NationalContent national) => Read(id, snapshot, national, new());

    private static (MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems) Read(string id, ContentSnapshot snapshot, NationalContent national, ScheduleTexts texts)
    {
        var folder = $"Municipalities/{id}/";
        var reader = new UnitReader(id, snapshot);
        if (reader.Json<MunicipalityFile>(folder + "municipality.json") is not { } file) return (null, reader.Problems);
        var years = SchoolYearsOf(folder, snapshot, reader);
        var (activities, faults) = ActivityContent.Read(snapshot, id, years, texts);
        reader.Add(faults);
        var unit = new MunicipalUnit(file.ToMunicipality(), UnitReader.Values(file.Values), reader.Answers(folder, national.Languages)) { Activities = new(activities), SchoolYears = years, Grants = GrantFiles.ReadMunicipal(id, reader, snapshot), Recordings = Answers.Recordings.Read(id, snapshot, national.Languages, reader) };
        if (!reader.IsRefused) Checks.MunicipalChecks.Run(id, unit, national, reader);
        unit = unit with { Own = WithoutSafety(unit.Own, national) };
        return (reader.IsRefused ? null : unit, reader.Problems);
    }

    // Without the file nothing is known of the holidays; with a fault in it neither.
    private static SchoolYears SchoolYearsOf(string folder, ContentSnapshot snapshot, UnitReader reader)
    {
        var path = folder + SchoolYearsFile.FileName;
        if (!snapshot.Files.ContainsKey(path) || reader.Json<SchoolYearsFile>(path) is not { } file) return SchoolYears.Unknown;
        if (file.Fault() is not { } fault) return file.ToSchoolYears();
        reader.Report("C319", path, null, $"{fault} Until then the holidays count as unknown, and people are told to ask before they go.");
        return SchoolYears.Unknown;
    }

    // A municipality may add lines to the safety topics; their texts and questions stay the national ones.
    private static Dictionary<string, AnswerFile> WithoutSafety(IReadOnlyDictionary<string, AnswerFile> own, NationalContent national) =>
        own.ToDictionary(
            file => file.Key,
            file => new AnswerFile(file.Value.Entries.Where(entry => !IsSafety(entry.Key, national)).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)),
            StringComparer.Ordinal);

    /// <summary>Whether a key belongs to a topic of safety, or to a phrase of the danger answer or with an emergency number in it.</summary>
    internal static bool IsSafety(string key, NationalContent national)
    {
        var head = AnswerKey.TopicOf(key);
        if (national.Topics.Find(head) is { } topic) return topic.Danger || topic.Theme == "safety";
        return head is "Danger" or "Line" or "Hours"
            || national.Answers.GetValueOrDefault("nb")?.Find(key)?.Template.Names.Any(name => national.Lines.Values.Any(line => line.Phone == name)) == true;
    }
}

/// <summary>One municipality as a turn sees it: its unit joined with the national one.</summary>
public sealed class MunicipalContent
{
    private readonly Dictionary<string, IReadOnlyList<SafetyLine>> _lines;

    /// <summary>Joins a municipality with the national unit.</summary>
    public MunicipalContent(MunicipalUnit unit, NationalContent national)
    {
        Municipality = unit.Municipality;
        FoldedNames = [.. unit.Municipality.Aliases.Select(alias => $" {TextNormalizer.Fold(alias)} ")];
        OwnValues = unit.Values;
        Own = unit.Own;
        OwnGrants = unit.Grants;
        Grants = [.. unit.Grants, .. national.Grants.Where(grant => grant.IsGivenIn(unit.Municipality.Number) && unit.Grants.All(own => own.Id != grant.Id))];
        Activities = unit.Activities;
        SchoolYears = unit.SchoolYears;
        Recordings = unit.Recordings;
        var values = new NamedValues(national.Values, unit.Values, unit.Municipality);
        var opened = unit.Municipality.Languages.Append("nb").ToHashSet(StringComparer.Ordinal);
        // Only answers are closed: what the program says of itself, and danger, is there in every language.
        Answers = new(national.Languages, national.Answers, unit.Own, values, opened.Count == 1 ? null
            : (key, tag) => opened.Contains(tag) || MunicipalUnit.IsSafety(key, national) || national.Topics.Find(AnswerKey.TopicOf(key)) is null);
        _lines = national.Topics.All.Where(topic => topic.Danger).ToDictionary(
            topic => topic.Id,
            topic => (IReadOnlyList<SafetyLine>)
            [
                .. topic.Lines.Where(national.Lines.ContainsKey).Select(id => new SafetyLine(national.Lines[id], values)),
                .. unit.Municipality.SafetyLines.Where(added => added.Topic == topic.Id).Select(added => new SafetyLine(added.Line, values)),
            ],
            StringComparer.Ordinal);
    }

    /// <summary>Who it is.</summary>
    public Municipality Municipality { get; }

    /// <summary>What people call it, folded as messages are compared, a space on either side of each.</summary>
    internal IReadOnlyList<string> FoldedNames { get; }

    /// <summary>Its own facts, without the national ones.</summary>
    public IReadOnlyDictionary<string, DatedValue> OwnValues { get; }

    /// <summary>Its own texts by language tag, without the national ones.</summary>
    public IReadOnlyDictionary<string, AnswerFile> Own { get; }

    /// <summary>Its own grants alone.</summary>
    public IReadOnlyList<Grant> OwnGrants { get; }

    /// <summary>The grants one can apply for here: its own, and those of the county and the country that it does not tell anew.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>What people can take part in.</summary>
    public ActivityCatalogue Activities { get; }

    /// <summary>When its schools are closed.</summary>
    public SchoolYears SchoolYears { get; }

    /// <summary>What people hear who ring its number: sounds (mp3) by language tag.</summary>
    public IReadOnlyDictionary<string, byte[]> Recordings { get; }

    /// <summary>Its texts.</summary>
    public AnswerBook Answers { get; }

    /// <summary>The lines to call for a danger topic, the best first; its own after the national ones.</summary>
    public IReadOnlyList<SafetyLine> LinesFor(string topic) => _lines.GetValueOrDefault(topic, []);
}
