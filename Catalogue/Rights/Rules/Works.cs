namespace ChatBot.Catalogue.Rights.Rules;

/// <summary>Has a job, or an offer of one, of the hours that take the programme away. The rule is from 2026; before, work did not matter.</summary>
internal sealed class Works : IRule
{
    public IReadOnlyList<string> Sections => ["il § 8(4)"];

    public IReadOnlyList<string> Parameters => [ParameterNames.JobHours];

    public IReadOnlyList<RightsFact> Facts => [RightsFact.Job30Hours];

    public Verdict Judge(RightsCase c) =>
        c.InForce(ParameterNames.JobHours) ? Verdict.Of(c.Facts.Job30Hours, RightsFact.Job30Hours) : Verdict.NotMet;
}
