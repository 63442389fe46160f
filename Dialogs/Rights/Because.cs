using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rights;

/// <summary>The reasons of an answer, for screens: "because you got the permit after ...". They tell what was told, so they are said once and not kept.</summary>
internal static class Because
{
    // What each rule found, as a sentence: when it holds, and when it does not.
    private static readonly Dictionary<string, (string? Met, string? Not)> Sentences = new(StringComparer.Ordinal)
    {
        ["GrantAfterTransition"] = ("permit.after", null),
        ["GrantBeforeTransition"] = ("permit.before", null),
        ["NoOfferYet"] = ("offer.none", null),
        ["SettledByAgreement"] = ("agreement.yes", "agreement.no"),
        ["NotStarted"] = ("start.none", null),
        ["YearSinceStartPassed"] = ("start.over", "start.running"),
        ["LeadsToPermanent"] = ("letter.yes", "letter.no"),
        ["UnderAgeAtPermit"] = ("age.young", null),
        ["PastEndAge"] = ("age.old", null),
        ["PastEndAgeAtPermit"] = ("age.old", null),
        ["Works"] = ("job", null),
        ["LivesInReception"] = ("reception", null),
    };

    /// <summary>The rules that have a sentence.</summary>
    public static IReadOnlyCollection<string> Rules => [.. Sentences.Keys, "YearsSinceOfferPassed"];

    /// <summary>The reasons, in the order in which the rules were asked; none where nothing was decided.</summary>
    public static IReadOnlyList<string> Of(RightsAnswer answer, TurnContext turn) =>
        answer.Why != AnswerReason.Decided ? [] : [.. answer.Findings.Select(finding => NameOf(finding, answer.Outcome)).OfType<string>().Distinct().Select(name => turn.Say(RightsKeys.Of($"because.{name}")))];

    private static string? NameOf(Finding finding, RightsOutcome outcome)
    {
        if (finding.Kind == VerdictKind.Unknown) return null;
        // Whether three years count or eighteen months, the time is over or it is not.
        if (finding.Rule == "YearsSinceOfferPassed") return outcome == RightsOutcome.O1x ? "offer.over" : "offer.running";
        return Sentences.TryGetValue(finding.Rule, out var said) ? finding.Kind == VerdictKind.Met ? said.Met : said.Not : null;
    }
}
