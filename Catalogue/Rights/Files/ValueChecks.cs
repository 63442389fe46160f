using System.Globalization;
using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Rights.Files;

/// <summary>C131 to C135: parameters and laws are there, have the form that rules read, and one version on any day.</summary>
internal static class ValueChecks
{
    private const int Thousand = 1000;

    public static void CheckNames(string file, ValuesFile values, RightsReader reader)
    {
        foreach (var name in RightsParameters.Required.Except(values.Values.Keys).Order(StringComparer.Ordinal))
            reader.Block("C131", file, null, $"The parameter {name} is missing, and a rule asks for it. Put it back; where the law has no such rule any more, keep it and give its last version a \"to\".");
        foreach (var name in values.Values.Keys.Except(RightsParameters.Required).Order(StringComparer.Ordinal))
            reader.Report("C132", file, Quoted(name), $"No rule asks for the parameter {name}, so changing it changes nothing. Correct its name, or remove it.");
        foreach (var (name, value) in values.Values.Where(value => RightsParameters.Required.Contains(value.Key) && !HasKind(value.Key, value.Value.Kind)))
            reader.Block("C133", file, Quoted(name), $"{name} is of the kind {value.Kind.ToString().ToLowerInvariant()}, but its rule counts with {(IsDate(name) ? "a date" : "a number")}. Put the kind back.");
    }

    /// <summary>The laws that rules name must be there, under the names that sections begin with.</summary>
    public static void CheckLaws(string file, ValuesFile laws, RightsReader reader)
    {
        foreach (var name in RightsParameters.RequiredLaws.Where(name => !laws.Values.ContainsKey(name)))
            reader.Block("C131", file, null, $"The law {name} is missing, and rules name its sections. Put it back; a law that was repealed keeps its entry with a \"to\".");
    }

    public static void Check(string file, ValuesFile values, RightsReader reader)
    {
        foreach (var (name, value) in values.Values)
        {
            if (value.Versions.Count == 0) reader.Block("C133", file, Quoted(name), $"{name} has no version, so no rule could use it. Give it one, with the day from which it holds.");
            foreach (var version in value.Versions) CheckVersion(file, name, value.Kind, version, reader);
            if (Overlap(value.Versions) is { } day)
                reader.Block("C134", file, Quoted(name), $"Two versions of {name} hold on {day:yyyy-MM-dd}, and the answer would depend on which is read first. Let the earlier one end (\"to\") the day before the later begins (\"from\").");
        }
    }

    private static void CheckVersion(string file, string name, ValueKind kind, ValueVersion version, RightsReader reader)
    {
        if (!HasForm(kind, version.Value))
            reader.Block("C133", file, Quoted(name), $"{name} is \"{version.Value}\", which is no {Describe(kind)}. Rules count with it. Correct it.");
        if (version.From > version.To)
            reader.Block("C134", file, Quoted(name), $"A version of {name} ends before it begins ({version.From:yyyy-MM-dd} to {version.To:yyyy-MM-dd}), so it never holds. Correct \"from\" or \"to\".");
        if (version.Source.Title.Length == 0 || (kind != ValueKind.Name && string.IsNullOrEmpty(version.Source.Section)))
            reader.Report("C135", file, Quoted(name), $"A version of {name} does not say which law and section it comes from, so nobody can check it. Give \"title\", \"section\" and \"link\".");
        if (version.Source.SourceDate > version.Read)
            reader.Report("C135", file, Quoted(name), $"A version of {name} says that it was read on {version.Read:yyyy-MM-dd}, before its wording of {version.Source.SourceDate:yyyy-MM-dd} was there to read. Correct \"read\" or \"sourceDate\".");
    }

    private static bool HasForm(ValueKind kind, string value) => kind switch
    {
        ValueKind.Name => value.Trim().Length > 0,
        ValueKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < Thousand,
    };

    private static string Describe(ValueKind kind) => kind switch
    {
        ValueKind.Name => "name",
        ValueKind.Date => "date written as 2026-08-31",
        _ => "whole number from 1 to 999, written with digits alone",
    };

    private static bool HasKind(string name, ValueKind kind) => IsDate(name) ? kind == ValueKind.Date : kind is >= ValueKind.Number and < ValueKind.Date;

    private static bool IsDate(string name) => name.EndsWith(".date", StringComparison.Ordinal);

    private static DateOnly? Overlap(IReadOnlyList<ValueVersion> versions)
    {
        var ordered = versions.OrderBy(version => version.From ?? DateOnly.MinValue).ToList();
        var next = ordered.Zip(ordered.Skip(1)).FirstOrDefault(pair => (pair.Second.From ?? DateOnly.MinValue) <= (pair.First.To ?? DateOnly.MaxValue)).Second;
        return next is null ? null : next.From ?? DateOnly.MinValue;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
