using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Rights;

/// <summary>One person's facts, asked about one day, under the law of that day.</summary>
internal sealed class RightsCase(RightsFacts facts, DateOnly on, RightsParameters law)
{
    private readonly Dictionary<(Type, string, string?), (Finding, LawStanding)> _judged = [];

    public RightsFacts Facts { get; } = facts;

    public DateOnly On { get; } = on;

    public RightsParameters Law { get; } = law;

    /// <summary>The age when the permit was granted; not known when it contradicts the age now.</summary>
    public int? AgeAtPermit => AgesContradict ? null : Facts.AgeAtPermit;

    /// <summary>The age on the day asked about, under the same reserve.</summary>
    public int? AgeToday => AgesContradict ? null : Facts.AgeNow;

    private bool AgesContradict => Facts.AgeNow < Facts.AgeAtPermit;

    public bool Has(RightsFlag flag) => Facts.Has(flag);

    /// <summary>A number of the law that is in force.</summary>
    public int Number(string parameter) => Law.Number(parameter, On)!.Value;

    /// <summary>A date of the law that is in force.</summary>
    public DateOnly Date(string parameter) => Law.Date(parameter, On)!.Value;

    /// <summary>Whether a rule exists on the day.</summary>
    public bool InForce(string parameter) => Law.Values[parameter].On(On) is not null;

    /// <summary>Puts a rule to the case.</summary>
    /// <returns>The finding, and why it could not be made when the law itself is the reason.</returns>
    public (Finding Finding, LawStanding Standing) Judge(IRule rule)
    {
        // Both ways out of an unknown meet the same rules again.
        var key = (rule.GetType(), rule.Sections[0], rule.Parameters.Count > 0 ? rule.Parameters[0] : null);
        if (!_judged.TryGetValue(key, out var judged)) _judged[key] = judged = JudgeAnew(rule);
        return judged;
    }

    private (Finding Finding, LawStanding Standing) JudgeAnew(IRule rule)
    {
        var standing = rule.Parameters.Select(StandingOf).Append(StandingOf(rule.Sections)).FirstOrDefault(state => state != LawStanding.Stands, LawStanding.Stands);
        var verdict = standing == LawStanding.Stands ? rule.Judge(this) : Verdict.Unclear;
        var inputs = rule.Facts.Select(fact => new FindingInput(FactNames.Of(fact), Facts.Tell(fact)))
            .Concat(rule.Parameters.Select(name => new FindingInput(name, Law.Values[name].On(On)?.Value)));
        return (new(rule.GetType().Name, verdict.Kind, verdict.Ask, Sources(rule.Sections), [.. inputs]), standing);
    }

    /// <summary>Whether an answer may rest on sections: the laws that are in force are newly enough read, and there is one, where any is named.</summary>
    public LawStanding StandingOf(IReadOnlyList<string> sections)
    {
        var laws = sections.Select(section => RightsParameters.StandingOf(Law.LawOf(section), On)).ToList();
        if (laws.Contains(LawStanding.ReadTooLongAgo)) return LawStanding.ReadTooLongAgo;
        return laws.Count == 0 || laws.Contains(LawStanding.Stands) ? LawStanding.Stands : LawStanding.NotInForce;
    }

    /// <summary>Whether a finding may rest on a parameter. Some rules are younger than the Act: before their time they do not exist, which is an answer.</summary>
    public LawStanding StandingOf(string parameter) =>
        RightsParameters.StandingOf(Law.Values[parameter], On) is var standing && standing == LawStanding.NotInForce && ParameterNames.MayBeAbsent.Contains(parameter)
            ? LawStanding.Stands : standing;

    /// <summary>The sources of sections whose law is in force.</summary>
    public IReadOnlyList<LegalSource> Sources(IEnumerable<string> sections) => [.. sections.Select(section => Law.SourceOf(section, On)).OfType<LegalSource>()];
}
