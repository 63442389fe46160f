namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>The permit itself is from before the Integration Act.</summary>
internal sealed class PermitBeforeAct : IRule
{
    public IReadOnlyList<string> Sections => ["if § 72"];

    public IReadOnlyList<string> Parameters => [ParameterNames.ActDate];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate];

    public Verdict Judge(RightsCase c) =>
        c.Facts.PermitDate.Range is { } permit ? Verdict.Over(permit, RightsFact.PermitDate, day => day < c.Date(ParameterNames.ActDate)) : Verdict.Unknown(RightsFact.PermitDate);
}
