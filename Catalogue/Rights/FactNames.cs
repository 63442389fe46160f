using System.Collections.Immutable;
using System.Text.Json;

namespace ChatBot.Catalogue.Rights;

/// <summary>The names that facts have in files: <c>permitDate</c>, <c>collective-protection</c>, <c>no-answer-3-months</c>.</summary>
public static class FactNames
{
    /// <summary>The reasons by name.</summary>
    public static ImmutableDictionary<string, StayReason> Reasons { get; } = ByName<StayReason>(Of);

    /// <summary>The persons joined by name.</summary>
    public static ImmutableDictionary<string, JoinedPerson> JoinedPersons { get; } = ByName<JoinedPerson>(Of);

    /// <summary>The circumstances by name.</summary>
    public static ImmutableDictionary<string, RightsFlag> Flags { get; } = ByName<RightsFlag>(Of);

    /// <summary>The facts by name.</summary>
    public static ImmutableDictionary<string, RightsFact> Facts { get; } = ByName<RightsFact>(Of);

    /// <summary>The name of a fact.</summary>
    public static string Of(RightsFact fact) => JsonNamingPolicy.CamelCase.ConvertName(fact.ToString());

    /// <summary>The name of a reason.</summary>
    public static string Of(StayReason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    /// <summary>The name of a person joined.</summary>
    public static string Of(JoinedPerson joined) => JsonNamingPolicy.KebabCaseLower.ConvertName(joined.ToString());

    /// <summary>The name of a circumstance.</summary>
    public static string Of(RightsFlag flag) => flag switch
    {
        // Numbers in names are not split as the file writes them.
        RightsFlag.ExtendedDecisionBefore202607 => "extended-decision-before-2026-07",
        RightsFlag.NoAnswer3Months => "no-answer-3-months",
        RightsFlag.HasB1 => "has-b1",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(flag.ToString()),
    };

    private static ImmutableDictionary<string, T> ByName<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().ToImmutableDictionary(name, StringComparer.Ordinal);
}
