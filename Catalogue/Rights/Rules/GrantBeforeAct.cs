namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Permit, and arrival, before the Integration Act: the Introduction Act still governs.</summary>
internal sealed class GrantBeforeAct : IRule
{
    public IReadOnlyList<string> Sections => ["if § 72"];

    public IReadOnlyList<string> Parameters => [ParameterNames.ActDate];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.PermitDate, RightsFact.ArrivalDate];

    public Verdict Judge(RightsCase c) =>
        Grant.Is(c, day => day < c.Date(ParameterNames.ActDate));
}
