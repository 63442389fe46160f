namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The right arose before the change of 2023, so its time ran from when it arose. Where that change does not exist yet, every right did.</summary>
internal sealed class GrantBeforeTransition : IRule
{
    public IReadOnlyList<string> Sections => ["if § 74"];

    public IReadOnlyList<string> Parameters => [ParameterNames.TransitionDate];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        c.InForce(ParameterNames.TransitionDate) ? Grant.Is(c, day => day < c.Date(ParameterNames.TransitionDate)) : Verdict.Met;
}
