namespace ChatBot.Dialogs.Answers;

/// <summary>The texts of the rights check, in <c>Answers/rights.resx</c>, with the arguments each may use.</summary>
public static class RightsKeys
{
    private static readonly string[] Asks =
        ["reason", "joined", "work", "other", "permit", "age", "age-now", "adult", "sponsor", "offer", "start", "school", "agreement", "settled", "job", "registered", "letter", "reception", "day"];

    private static readonly string[] Choices =
    [
        "reason.protection", "reason.ukraine", "reason.family", "reason.work", "reason.eea", "reason.other",
        "joined.refugee", "joined.norwegian", "joined.permanent", "joined.worker", "joined.eea", "joined.student",
        "work.skilled", "work.business", "work.short", "other.asylum", "other.study", "other.nordic", "other.uk", "other.embassy", "other.citizen", "other.none",
        "permit.after", "permit.before", "age.under", "age.over", "yes", "no", "dont-know", "not-yet",
    ];

    private static readonly string[] Said =
    [
        "again", "intro", "why.reason", "why.permit", "why.age", "why.time", "why.programme", "why.letter", "why.place", "note", "law", "change", "because",
        "branch.offer", "branch.start", "branch.permit", "branch.letter", "branch.reception", "branch.joined", "branch.citizen", "branch.general",
        "programme.yes", "programme.may", "programme.work", "programme.no",
    ];

    private static readonly string[] Classes = ["O1", "O1x", "O2", "O3", "O3x", "O4", "O5", "O6", "O7"];

    private static readonly string[] Variants = ["O1.until", "O1.waiting", "O1.finish", "O3.until", "O5.settle", "O5.age", "O7.law", "O7.support"];

    private static readonly string[] Reasons =
    [
        "permit.after", "permit.before", "offer.none", "offer.running", "offer.over", "agreement.yes", "agreement.no", "start.none", "start.running", "start.over",
        "letter.yes", "letter.no", "age.young", "age.old", "job", "reception",
    ];

    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal)
    {
        ["ask.sponsor"] = "years",
        ["ask.day"] = "month",
        ["age.under"] = "age",
        ["age.over"] = "age",
        ["result.O1.until"] = "date",
        ["result.O3.until"] = "date",
        ["branch.general"] = "list",
        ["note"] = "date",
        ["law"] = "sections",
    };

    /// <summary>Every text that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        Names().ToDictionary(Of, name => (IReadOnlyList<string>)(Filled.TryGetValue(name, out var argument) ? [argument] : []), StringComparer.Ordinal);

    /// <summary>The key of a text: <c>rights.result.O1</c> for <c>result.O1</c>.</summary>
    public static string Of(string name) => $"rights.{name}";

    private static IEnumerable<string> Names() =>
    [
        .. Asks.Select(name => $"ask.{name}"), .. Choices, .. Said,
        .. Classes.Concat(Variants).Select(name => $"result.{name}"), .. Classes.Select(name => $"short.{name}"), .. Classes.Select(name => $"more.{name}"),
        .. Enumerable.Range(1, 11).Select(number => $"change.M{number}"), .. Reasons.Select(name => $"because.{name}"),
    ];
}
