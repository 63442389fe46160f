using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Rights;

/// <summary>Tells from the words and countries of a message why a person is in Norway, and whom they joined.</summary>
/// <param name="found">The words found.</param>
/// <param name="countries">The countries named, two letters each.</param>
/// <param name="reasonOfCountry">The countries that mean a reason.</param>
internal sealed class ReasonReader(IReadOnlyList<MeaningFound> found, IReadOnlyList<string> countries, IReadOnlyDictionary<string, IReadOnlyList<string>> reasonOfCountry)
{
    private const string Norway = "NO";

    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["reason.trafficking"] = "reason=trafficking",
        ["reason.asylum-seeker"] = "reason=asylum-seeker",
        ["reason.family"] = "reason=family",
        ["reason.citizen"] = "reason=citizen",
        ["reason.ukraine"] = "reason=collective-protection",
        ["reason.humanitarian"] = "reason=humanitarian",
        ["reason.protection"] = "reason=refugee",
        ["reason.diplomat"] = "reason=diplomat",
        ["reason.nato"] = "reason=nato",
        ["reason.student"] = "reason=student",
        ["reason.au-pair"] = "reason=au-pair",
        ["reason.seasonal"] = "reason=seasonal",
        ["reason.business"] = "reason=self-employed",
        ["reason.skilled"] = "reason=skilled-work",
        ["reason.temporary"] = "reason=other-temporary",
        ["reason.nordic"] = "reason=nordic",
        ["reason.uk"] = "reason=uk-withdrawal",
        ["reason.eea"] = "reason=eea",
        ["reason.work"] = "narrow=work",
        ["joined.refugee"] = "joined=refugee",
        ["joined.ukraine"] = "joined=collective-protection",
        ["joined.norwegian"] = "joined=norwegian-or-nordic",
        ["joined.permanent"] = "joined=permanent-resident",
        ["joined.worker"] = "joined=skilled-worker",
        ["joined.eea"] = "joined=eea-card",
        ["joined.student"] = "joined=student-or-other",
    };

    // A citizen of the EEA who works or studies here needs no permit; whoever has protection or family here may have another country too.
    private static readonly string[] Weaker = ["reason.work", "reason.skilled", "reason.business", "reason.seasonal", "reason.student", "reason.au-pair", "reason.temporary"];

    /// <summary>The reason, and for family whom was joined where that is told too; empty when it is not clear.</summary>
    /// <param name="except">The question that was asked: one about work learns nothing from the word "work".</param>
    public IReadOnlyList<string> Reason(string except = "")
    {
        var meanings = found.Where(one => one.Meaning.StartsWith("reason.", StringComparison.Ordinal) && one.Meaning != $"reason.{except}").OrderByDescending(one => one.Weight).Select(one => one.Meaning).ToList();
        if (meanings.Contains("reason.trafficking")) return [Told["reason.trafficking"]];
        if (meanings.Contains("reason.asylum-seeker")) return [Told["reason.asylum-seeker"]];
        if (meanings.Contains("reason.family")) return Family(meanings);
        if (ByCountry(StayReason.Eea, StayReason.Nordic) is { } citizen && meanings.All(Weaker.Contains)) return [citizen];
        if (meanings.Find(meaning => meaning is "reason.eea" or "reason.nordic") is { } free && meanings.All(meaning => meaning == free || Weaker.Contains(meaning))) return [Told[free]];
        if (ByCountry(StayReason.CollectiveProtection) is { } protection && meanings.All(meaning => meaning is "reason.protection" or "reason.ukraine")) return [protection];
        return meanings.Count == 0 ? [] : [Told[meanings.Contains("reason.ukraine") ? "reason.ukraine" : meanings[0]]];
    }

    /// <summary>Whom a family member joined; empty when it is not clear.</summary>
    public IReadOnlyList<string> Joined()
    {
        var best = found.Where(one => one.Meaning.StartsWith("joined.", StringComparison.Ordinal)).OrderByDescending(one => one.Weight).Select(one => one.Meaning).FirstOrDefault();
        if (best is not null && (best != "joined.worker" || ByCountry(StayReason.Eea) is null)) return [Told[best]];
        if (countries is [Norway] || ByCountry(StayReason.Nordic) is not null) return [Told["joined.norwegian"]];
        if (ByCountry(StayReason.Eea) is not null) return [Told["joined.eea"]];
        return ByCountry(StayReason.CollectiveProtection) is not null ? [Told["joined.ukraine"]] : [];
    }

    private IReadOnlyList<string> Family(List<string> meanings)
    {
        var joined = Joined();
        // "We fled, my family and I" is no family permit; only who was joined makes that clear.
        if (joined.Count == 0 && meanings.Any(meaning => meaning is "reason.protection" or "reason.humanitarian" or "reason.ukraine")) return [];
        return [Told["reason.family"], .. joined];
    }

    private string? ByCountry(params ReadOnlySpan<StayReason> reasons)
    {
        foreach (var reason in reasons)
            if (countries is [var only] && reasonOfCountry.TryGetValue(FactNames.Of(reason), out var members) && members.Contains(only)) return $"reason={FactNames.Of(reason)}";
        return null;
    }
}
