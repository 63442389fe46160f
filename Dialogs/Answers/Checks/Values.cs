using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C209: a named value has the form of its kind, and one version on any day.</summary>
internal static partial class Values
{
    public static void Check(string file, IReadOnlyDictionary<string, DatedValue> values, UnitReader reader)
    {
        foreach (var (name, value) in values)
        {
            if (value.Versions.Count == 0) reader.ReportAt("C209", file, ["values", name], $"The value {name} has no version, so texts that refer to it have a hole. Give it one, or remove it.");
            foreach (var version in value.Versions)
            {
                if (!HasForm(value.Kind, version.Value))
                    reader.ReportAt("C209", file, ["values", name, $"={version.Value}"], $"The value {name} is \"{version.Value}\", which is no {Describe(value.Kind)}. People see it as it stands. Correct it.");
                if (version.From > version.To)
                    reader.ReportAt("C209", file, ["values", name, $"={version.Value}", "to"], $"A version of {name} ends before it begins ({version.From:yyyy-MM-dd} to {version.To:yyyy-MM-dd}), so it never holds. Correct \"from\" or \"to\".");
            }
            if (Overlap(value.Versions) is { } day)
                reader.ReportAt("C209", file, ["values", name], $"Two versions of {name} hold on {day:yyyy-MM-dd}, and only the first is shown. Let the earlier one end the day before the later begins.");
        }
    }

    private static bool HasForm(ValueKind kind, string value) => kind switch
    {
        ValueKind.Phone => PhoneForm().IsMatch(value),
        ValueKind.Email => EmailForm().IsMatch(value),
        ValueKind.Web => WebForm().IsMatch(value),
        ValueKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ValueKind.Address or ValueKind.Name => value.Trim().Length > 0,
        _ => NumberForm().IsMatch(value),
    };

    private static string Describe(ValueKind kind) => kind switch
    {
        ValueKind.Phone => "telephone number (digits and ordinary spaces)",
        ValueKind.Email => "e-mail address",
        ValueKind.Web => "web address (without https://)",
        ValueKind.Date => "date written as 2026-08-31",
        ValueKind.Address or ValueKind.Name => "text",
        _ => "number written with digits",
    };

    private static DateOnly? Overlap(IReadOnlyList<ValueVersion> versions)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            for (var j = i + 1; j < versions.Count; j++)
            {
                var from = Later(versions[i].From ?? DateOnly.MinValue, versions[j].From ?? DateOnly.MinValue);
                if (from <= (versions[i].To ?? DateOnly.MaxValue) && from <= (versions[j].To ?? DateOnly.MaxValue)) return from;
            }
        }
        return null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    [GeneratedRegex(@"^\+?[0-9]+( [0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"^[^\s:]+\.[^\s:]+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WebForm();

    [GeneratedRegex(@"^[0-9]+([ ,.][0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
