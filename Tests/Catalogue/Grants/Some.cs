using ChatBot.Catalogue.Grants;

namespace ChatBot.Tests.Catalogue.Grants;

internal static class Some
{
    /// <summary>A grant for any organisation that asks for nothing, at any time.</summary>
    public static Grant Grant => new()
    {
        Id = "g",
        Name = "G",
        Level = GrantLevel.National,
        Applicants = [ApplicantKind.Organisation],
        Registration = GrantRegistration.None,
        Apply = new("Giver"),
        Deadlines = [new(DeadlineKind.Rolling)],
        Source = new("giver.no", null, null, new(2026, 7, 2)),
    };
}
