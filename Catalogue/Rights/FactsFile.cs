using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ChatBot.Catalogue.Rights;

/// <summary>Reads facts written as JSON: a missing key is unknown; <c>null</c> on a date means that there is none, anywhere else that it is not known.</summary>
public static class FactsFile
{
    private const int OldestAge = 130;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Reads a file.</summary>
    /// <param name="json">Its text.</param>
    /// <returns>The facts, or null when something in it cannot be read; and what, one sentence each.</returns>
    public static (RightsFacts? Facts, IReadOnlyList<string> Faults) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return (null, ["The file is no JSON object. Facts stand in braces: {\"reason\":\"refugee\"}."]);
            List<string> faults = [];
            var facts = RightsFacts.Nothing;
            foreach (var member in document.RootElement.EnumerateObject()) facts = With(facts, member, faults);
            return (faults.Count == 0 ? facts : null, faults);
        }
        catch (JsonException fault)
        {
            return (null, [$"The file is no JSON, at line {fault.LineNumber + 1}: a comma, quotation mark or bracket is missing or too many, or a key stands twice."]);
        }
    }

    private static RightsFacts With(RightsFacts facts, JsonProperty member, List<string> faults)
    {
        var value = member.Value;
        if (member.Name == "flags") return facts with { Flags = Flags(value, faults) };
        if (!FactNames.Facts.TryGetValue(member.Name, out var fact)) return Fault(facts, faults, $"There is no fact \"{member.Name}\". There are: {string.Join(", ", FactNames.Facts.Keys.Order(StringComparer.Ordinal))}, flags.");
        return fact switch
        {
            RightsFact.Reason => facts with { Reason = Name(member, FactNames.Reasons, faults) },
            RightsFact.Joined => facts with { Joined = Name(member, FactNames.JoinedPersons, faults) },
            RightsFact.SponsorSettledUnder5Years => facts with { SponsorSettledUnder5Years = Truth(member, faults) },
            RightsFact.PermitDate => facts with { PermitDate = Date(member, faults) },
            RightsFact.ArrivalDate => facts with { ArrivalDate = Date(member, faults) },
            RightsFact.AgeAtPermit => facts with { AgeAtPermit = Age(member, faults) },
            RightsFact.AgeNow => facts with { AgeNow = Age(member, faults) },
            RightsFact.OfferDate => facts with { OfferDate = Date(member, faults) },
            RightsFact.StartDate => facts with { StartDate = Date(member, faults) },
            RightsFact.UpperSecondary => facts with { UpperSecondary = Truth(member, faults) },
            RightsFact.SettledByAgreement => facts with { SettledByAgreement = Truth(member, faults) },
            RightsFact.SettledSince => facts with { SettledSince = Date(member, faults) },
            RightsFact.Job30Hours => facts with { Job30Hours = Truth(member, faults) },
            RightsFact.Registered => facts with { Registered = Truth(member, faults) },
            RightsFact.LeadsToPermanent => facts with { LeadsToPermanent = Truth(member, faults) },
            _ => facts with { InReception = Truth(member, faults) },
        };
    }

    /// <summary>Reads a date as it is written in a facts file: <c>2023-09</c> or <c>2023-09-14</c>; null when it is neither.</summary>
    public static DayRange? DateOf(string text)
    {
        var style = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", style, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear) return DayRange.Of(day);
        return DateOnly.TryParseExact(text, "yyyy-MM", style, DateTimeStyles.None, out var month) && month.Year is >= FirstYear and <= LastYear ? DayRange.Month(month.Year, month.Month) : null;
    }

    private static DateAnswer Date(JsonProperty member, List<string> faults) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => DateAnswer.None,
        JsonValueKind.String when DateOf(member.Value.GetString()!) is { } range => DateAnswer.Of(range),
        _ => Fault(DateAnswer.Unknown, faults, $"\"{member.Name}\" is {member.Value.GetRawText()}, which is no date. Write \"2023-09\" or \"2023-09-14\", null when there is none, or leave the key out when it is not known."),
    };

    private static bool? Truth(JsonProperty member, List<string> faults) => member.Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => Fault<bool?>(null, faults, $"\"{member.Name}\" is {member.Value.GetRawText()}. Write true or false, or null when it is not known."),
    };

    private static int? Age(JsonProperty member, List<string> faults) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when member.Value.TryGetInt32(out var age) && age is >= 0 and <= OldestAge => age,
        _ => Fault<int?>(null, faults, $"\"{member.Name}\" is {member.Value.GetRawText()}, which is no age. Write full years, 0 to {OldestAge}, or null when it is not known."),
    };

    private static T Name<T>(JsonProperty member, ImmutableDictionary<string, T> names, List<string> faults)
        where T : struct, Enum => member.Value.ValueKind switch
        {
            JsonValueKind.Null => default,
            JsonValueKind.String when names.TryGetValue(member.Value.GetString()!, out var value) => value,
            _ => Fault(default(T), faults, $"\"{member.Name}\" is {member.Value.GetRawText()}. It can be: {string.Join(", ", names.Keys.Order(StringComparer.Ordinal))}."),
        };

    private static ImmutableHashSet<RightsFlag> Flags(JsonElement value, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind != JsonValueKind.Array) return Fault(ImmutableHashSet<RightsFlag>.Empty, faults, "\"flags\" is no list. Write [\"svalbard\"], or [] for none.");
        var flags = ImmutableHashSet.CreateBuilder<RightsFlag>();
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && FactNames.Flags.TryGetValue(item.GetString()!, out var flag)) flags.Add(flag);
            else faults.Add($"There is no flag {item.GetRawText()}. There are: {string.Join(", ", FactNames.Flags.Keys.Order(StringComparer.Ordinal))}.");
        }
        return flags.ToImmutable();
    }

    private static T Fault<T>(T instead, List<string> faults, string fault)
    {
        faults.Add(fault);
        return instead;
    }
}
