namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The permit itself is from before the change of 2023.</summary>
internal sealed class PermitBeforeTransition : IRule
{
    public IReadOnlyList<string> Sections => ["if § 74"];

    public IReadOnlyList<string> Parameters => [ParameterNames.TransitionDate];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate];

    public Verdict Judge(RightsCase c) =>
        c.Facts.PermitDate.Range is { } permit ? Verdict.Over(permit, RightsFact.PermitDate, day => day < c.Date(ParameterNames.TransitionDate)) : Verdict.Unknown(RightsFact.PermitDate);
}
