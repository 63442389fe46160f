using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights.Files;

namespace ChatBot.Catalogue.Rights;

/// <summary>The rights files of the national unit.</summary>
public static class RightsContent
{
    /// <summary>The laws and the wordings that were read.</summary>
    public const string LawsPath = "Rights/laws.json";

    /// <summary>The numbers and dates of the law.</summary>
    public const string ParametersPath = "Rights/parameters.json";

    /// <summary>The decision table.</summary>
    public const string RowsPath = "Rights/rows.json";

    /// <summary>Reads and checks the files.</summary>
    /// <returns>The law as dated data, or null when a fault refuses it; and all faults.</returns>
    public static (RightsParameters? Law, IReadOnlyList<ContentProblem> Problems) Read(ContentSnapshot snapshot)
    {
        var reader = new RightsReader(snapshot);
        var laws = reader.Json<ValuesFile>(LawsPath);
        var parameters = reader.Json<ValuesFile>(ParametersPath);
        var table = reader.Json<TableFile>(RowsPath);
        if (laws is null || parameters is null || table is null) return (null, reader.Problems);
        ValueChecks.Check(LawsPath, laws, reader);
        ValueChecks.CheckLaws(LawsPath, laws, reader);
        ValueChecks.CheckNames(ParametersPath, parameters, reader);
        ValueChecks.Check(ParametersPath, parameters, reader);
        TableChecks.Check(RowsPath, table, laws.Values.Keys, reader);
        return (reader.IsRefused ? null : new(Values(parameters), Values(laws), Table(table), Meanings(parameters)), reader.Problems);
    }

    /// <summary>What the passing of time makes of the texts that were read: C137 a month before they are too old to answer by, C138 from then on.</summary>
    /// <param name="law">The law in use.</param>
    /// <param name="today">The Oslo date.</param>
    public static IReadOnlyList<ContentProblem> Due(RightsParameters law, DateOnly today) =>
        [.. Due(LawsPath, law.Laws.Values, today), .. Due(ParametersPath, law.Values.Values, today)];

    private static IEnumerable<ContentProblem> Due(string file, IEnumerable<DatedValue> values, DateOnly today)
    {
        foreach (var value in values)
        {
            if (value.On(today) is not { } version) continue;
            var lastRead = RightsParameters.LastRead(version);
            var end = DayRange.Later(lastRead, RightsParameters.MonthsOfTrust);
            var what = $"{value.Name} (\"{version.Value}\", {version.Source.Title} {version.Source.Section}) was last read on {lastRead:yyyy-MM-dd}";
            var mend = $"Read {version.Source.Link ?? version.Source.Title}; if it still holds, set \"checked\" to the day and your role, otherwise add a version.";
            if (end < today) yield return Report("C138", $"{what}. That is too long ago: who asks for their rights is now sent to a person. {mend}");
            else if (DayRange.Later(lastRead, RightsParameters.MonthsOfTrust - 1) <= today) yield return Report("C137", $"{what}. After {end:yyyy-MM-dd} no answer rests on it any more. {mend}");
            else if (lastRead > today) yield return Report("C135", $"{what}, which is still to come. Correct \"read\" or \"checked\".");

            ContentProblem Report(string code, string message) => new(ContentUnits.National, code, ProblemEffect.Reports, file, null, message);
        }
    }

    private static Dictionary<string, DatedValue> Values(ValuesFile file) =>
        file.Values.ToDictionary(entry => entry.Key, entry => new DatedValue(entry.Key, entry.Value.Kind, entry.Value.Versions), StringComparer.Ordinal);

    private static Dictionary<string, string> Meanings(ValuesFile file) => file.Values.ToDictionary(entry => entry.Key, entry => entry.Value.Meaning, StringComparer.Ordinal);

    private static RightsTable Table(TableFile file) => new(
        file.Rows.ToDictionary(row => row.Row, row => new RightsRow(row.Row, row.Class is null ? null : TableChecks.Classes[row.Class], row.Introduction is null ? null : TableChecks.Introductions[row.Introduction], row.When, row.Sections)),
        file.Modifiers.ToDictionary(modifier => modifier.Modifier, modifier => new RightsModifier(modifier.Modifier, [.. modifier.Classes.Select(name => TableChecks.Classes[name])], modifier.When, modifier.Sections), StringComparer.Ordinal));
}
