using ChatBot.Catalogue.Activities;

namespace ChatBot.Dialogs.Answers;

/// <summary>The texts about activities, in <c>Answers/activities.resx</c>, with the arguments each must use.</summary>
public static class ActivityKeys
{
    private static readonly string[] Said =
    [
        "all", "today", "tomorrow", "time.unknown", "place.unknown", "price.unknown", "price.free", "cancelled", "season", "ask-first.never", "narrow", "no-list", "gone",
        "for.women", "for.men", "for.newcomers", "for.families", "part.morning", "part.noon", "part.afternoon", "part.evening",
        "free", "signup.none", "ages.all", "only.women", "only.men", "families", "newcomers", "step-free", "steps", "by-appointment", "norwegian",
        "calendar.none", "button.more", "button.calendar", "button.all", "button.list",
    ];

    private static readonly Dictionary<string, string[]> Filled = new(StringComparer.Ordinal)
    {
        ["head"] = ["what", "count"],
        ["price.kroner"] = ["amount"],
        ["moved"] = ["when"],
        ["ask-first"] = ["year"],
        ["none"] = ["what"],
        ["none.nothing"] = ["what"],
        ["none.drop"] = ["condition", "count"],
        ["none.kind"] = ["what", "count"],
        ["for.age"] = ["age"],
        ["for.price"] = ["amount"],
        ["next"] = ["days"],
        ["no-more"] = ["who"],
        ["when.unknown"] = ["who"],
        ["where.unknown"] = ["who"],
        ["price.ask"] = ["who"],
        ["details.unknown"] = ["who"],
        ["price"] = ["price"],
        ["day-cancelled"] = ["day"],
        ["day-moved"] = ["day", "when"],
        ["unconfirmed"] = ["year", "who"],
        ["unconfirmed.never"] = ["who"],
        ["signup"] = ["where"],
        ["signup.unknown"] = ["who"],
        ["ages"] = ["from", "to"],
        ["ages.from"] = ["from"],
        ["ages.to"] = ["to"],
        ["languages"] = ["languages"],
        ["spoken"] = ["languages"],
        ["organiser"] = ["who"],
        ["transport"] = ["text"],
        ["access"] = ["text"],
        ["holiday"] = ["who"],
        ["source"] = ["source"],
        ["checked"] = ["date"],
        ["calendar"] = ["link"],
    };

    /// <summary>Every text that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        Names().ToDictionary(Of, name => (IReadOnlyList<string>)Filled.GetValueOrDefault(name, []), StringComparer.Ordinal);

    /// <summary>The key of a text: <c>activities.today</c> for <c>today</c>.</summary>
    public static string Of(string name) => $"activities.{name}";

    /// <summary>The key of a kind's name.</summary>
    /// <param name="kind">The id of the kind.</param>
    public static string OfKind(string kind) => Of($"kind.{kind}");

    private static IEnumerable<string> Names() =>
    [
        .. Said, .. Filled.Keys, .. Enumerable.Range(1, 7).Select(day => $"day.{day}"),
        .. Enum.GetValues<ActivityCondition>().Where(condition => condition != ActivityCondition.Kind).Select(condition => $"condition.{condition.ToString().ToLowerInvariant()}"),
        .. ActivityKinds.All.Select(kind => $"kind.{kind.Id}"),
    ];
}
