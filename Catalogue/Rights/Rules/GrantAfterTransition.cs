namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The right arose after the change of 2023, so its time runs from the offer of a start. On the day itself the regulation is silent.</summary>
internal sealed class GrantAfterTransition : IRule
{
    public IReadOnlyList<string> Sections => ["if § 74"];

    public IReadOnlyList<string> Parameters => [ParameterNames.TransitionDate];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        Grant.Is(c, day => day > c.Date(ParameterNames.TransitionDate));
}
