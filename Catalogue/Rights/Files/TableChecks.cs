namespace ChatBot.Catalogue.Rights.Files;

/// <summary>C139: the decision table has its rows and modifiers, each once, with classes and laws there are.</summary>
internal static class TableChecks
{
    private const int Rows = 68;
    private const int Modifiers = 11;

    // Rows that only add words; every other row decides something.
    private static readonly int[] WordsOnly = [5, 6, 7, 8, 26, 48];

    public static readonly IReadOnlyDictionary<string, IntroductionOutcome> Introductions = Enum.GetValues<IntroductionOutcome>().ToDictionary(RightsAnswer.CodeOf, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, RightsOutcome> Classes = Enum.GetValues<RightsOutcome>().ToDictionary(outcome => outcome.ToString(), StringComparer.Ordinal);

    public static void Check(string file, TableFile table, IEnumerable<string> laws, RightsReader reader)
    {
        var known = laws.ToHashSet(StringComparer.Ordinal);
        var names = Enumerable.Range(1, Modifiers).Select(number => $"M{number}").ToList();
        foreach (var row in Enumerable.Range(1, Rows).Except(table.Rows.Select(row => row.Row))) Block($"Row {row} is missing, and the program may answer by it. Put it back.", null);
        foreach (var row in table.Rows.GroupBy(row => row.Row).Where(row => row.Count() > 1 || row.Key is < 1 or > Rows)) Block($"Row {row.Key} stands twice, or is no row of the table (1 to {Rows}). Remove it.", $"\"row\": {row.Key},");
        foreach (var name in names.Except(table.Modifiers.Select(modifier => modifier.Modifier))) Block($"The modifier {name} is missing. Put it back.", null);
        foreach (var modifier in table.Modifiers.GroupBy(modifier => modifier.Modifier).Where(modifier => modifier.Count() > 1 || !names.Contains(modifier.Key))) Block($"The modifier {modifier.Key} stands twice, or is none of M1 to M{Modifiers}. Remove it.", $"\"{modifier.Key}\"");
        foreach (var row in table.Rows)
        {
            if (row.Class is { } name && !Classes.ContainsKey(name)) Block($"Row {row.Row} has the class \"{name}\", which is none. The classes are {string.Join(", ", Classes.Keys)}.", $"\"row\": {row.Row},");
            if (row.Introduction is { } line && !Introductions.ContainsKey(line)) Block($"Row {row.Row} says \"{line}\" on the introduction programme. It can say {string.Join(", ", Introductions.Keys)}.", $"\"row\": {row.Row},");
            if (row.Class is null && row.Introduction is null && !WordsOnly.Contains(row.Row)) Block($"Row {row.Row} has neither a class nor a line on the introduction programme, so it would answer nothing. Put back what it had.", $"\"row\": {row.Row},");
            CheckSections($"Row {row.Row}", row.Sections, $"\"row\": {row.Row},");
        }
        foreach (var modifier in table.Modifiers)
        {
            foreach (var name in modifier.Classes.Where(name => !Classes.ContainsKey(name))) Block($"{modifier.Modifier} is for the class \"{name}\", which is none. The classes are {string.Join(", ", Classes.Keys)}.", $"\"{modifier.Modifier}\"");
            CheckSections(modifier.Modifier, modifier.Sections, $"\"{modifier.Modifier}\"");
        }

        void CheckSections(string who, IEnumerable<string> sections, string near)
        {
            foreach (var section in sections.Where(section => !known.Contains(RightsParameters.NameOf(section))))
                Block($"{who} rests on \"{section}\", which begins with no law of laws.json ({string.Join(", ", known.Order(StringComparer.Ordinal))}). People would see no source. Correct it, or add the law.", near);
        }

        void Block(string message, string? near) => reader.Block("C139", file, near, message);
    }
}
