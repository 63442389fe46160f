using ChatBot.Catalogue.Rights;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>Asks what can still change the outcome, of a person who knows what stands in their facts and nothing else.</summary>
internal static class Interview
{
    /// <summary>The answer in the end, and how many questions it took.</summary>
    public static (RightsAnswer Answer, int Asked) With(RightsFacts person, DateOnly on)
    {
        HashSet<RightsFact> asked = [];
        var told = RightsFacts.Nothing;
        while (true)
        {
            var answer = ShippedLaw.Engine.Decide(told, on);
            if (answer.Next(asked) is not { Changes: not QuestionChanges.Advice } question) return (answer, asked.Count);
            asked.Add(question.Fact);
            told = Tell(told, person, question.Fact);
        }
    }

    private static RightsFacts Tell(RightsFacts told, RightsFacts person, RightsFact fact) => fact switch
    {
        RightsFact.Reason => told with { Reason = person.Reason },
        RightsFact.Joined => told with { Joined = person.Joined },
        RightsFact.SponsorSettledUnder5Years => told with { SponsorSettledUnder5Years = person.SponsorSettledUnder5Years },
        RightsFact.PermitDate => told with { PermitDate = person.PermitDate },
        RightsFact.ArrivalDate => told with { ArrivalDate = person.ArrivalDate },
        RightsFact.AgeAtPermit => told with { AgeAtPermit = person.AgeAtPermit },
        RightsFact.AgeNow => told with { AgeNow = person.AgeNow },
        RightsFact.OfferDate => told with { OfferDate = person.OfferDate },
        RightsFact.StartDate => told with { StartDate = person.StartDate },
        RightsFact.UpperSecondary => told with { UpperSecondary = person.UpperSecondary },
        RightsFact.SettledByAgreement => told with { SettledByAgreement = person.SettledByAgreement },
        RightsFact.SettledSince => told with { SettledSince = person.SettledSince },
        RightsFact.Job30Hours => told with { Job30Hours = person.Job30Hours },
        RightsFact.Registered => told with { Registered = person.Registered },
        RightsFact.LeadsToPermanent => told with { LeadsToPermanent = person.LeadsToPermanent },
        _ => told with { InReception = person.InReception },
    };
}
