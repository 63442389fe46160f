using System.Globalization;
using ChatBot.Catalogue.Rights;
using ChatBot.Tests.Catalogue.Rights;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>A person of the decision table who answers a check by what stands in their facts, and "do not know" to the rest.</summary>
internal sealed class CasePerson(RightsFacts facts)
{
    private const int MostQuestions = 12;

    public static CasePerson Of(LawCase law) => new(FactsFile.Read(law.Facts.GetRawText()).Facts!);

    /// <summary>Answers until there is a result; how many questions were asked.</summary>
    public int Finish(CheckPlayer player)
    {
        player.Begin();
        var asked = 0;
        for (; player.Open is { } open; asked++)
        {
            Assert.True(asked < MostQuestions, $"Still asked after {asked} questions: {open}");
            player.Send(Answer(open));
        }
        return asked;
    }

    /// <summary>Whether what was said holds for the person: the class of the row, or a text that tells the row's class as one of its cases.</summary>
    public static bool IsServed(LawCase law, CheckPlayer player)
    {
        var expected = law.Expect.Outcome[0];
        var shown = player.State.Showing!["rights:".Length..].Split(',')[0];
        return shown switch
        {
            "branch.offer" or "branch.permit" => expected is "O1" or "O1x",
            "branch.start" => expected is "O3" or "O3x" or "O5",
            "branch.letter" => expected is "O2" or "O5",
            "branch.reception" => expected is "O4" or "O5",
            // Row 47 is that very question: a duty at least, perhaps a free right.
            "branch.joined" => expected is "O1" or "O2" or "O5" || law.Name.StartsWith("Row 47", StringComparison.Ordinal),
            "result.O5" when player.Reply.Text.Contains("statsborger", StringComparison.Ordinal) => expected is "O1" or "O5",
            _ => expected != "O7" && shown.Split('.')[1] == expected,
        };
    }

    /// <summary>What the person writes to a question.</summary>
    private string Answer(string question) => question switch
    {
        "reason" => facts.Reason switch
        {
            StayReason.Refugee or StayReason.Humanitarian => "1",
            StayReason.CollectiveProtection => "2",
            StayReason.Family => "3",
            StayReason.SkilledWork or StayReason.SelfEmployed or StayReason.Seasonal => "4",
            StayReason.Eea => "5",
            StayReason.Trafficking => "jeg har vært utsatt for menneskehandel",
            _ => "6",
        },
        "work" => facts.Reason switch { StayReason.SkilledWork => "1", StayReason.SelfEmployed => "2", _ => "3" },
        "other" => facts.Reason switch
        {
            StayReason.AsylumSeeker => "1",
            StayReason.Student or StayReason.AuPair or StayReason.OtherTemporary => "2",
            StayReason.Nordic => "3",
            StayReason.UkWithdrawal => "4",
            StayReason.Diplomat or StayReason.Nato => "5",
            StayReason.Citizen => "6",
            _ => "7",
        },
        "joined" => facts.Joined switch
        {
            JoinedPerson.Refugee or JoinedPerson.CollectiveProtection => "1",
            JoinedPerson.NorwegianOrNordic => "2",
            JoinedPerson.PermanentResident => "3",
            JoinedPerson.SkilledWorker => "4",
            JoinedPerson.EeaCard => "5",
            JoinedPerson.StudentOrOther => "6",
            _ => "7",
        },
        "age" => facts.AgeAtPermit is { } age and >= 10 ? age.ToString(CultureInfo.InvariantCulture) : facts.AgeAtPermit is not null ? "1" : "5",
        "age-now" => facts.AgeNow is { } now ? now >= 67 ? "ja" : "nei" : "vet ikke",
        "adult" => (facts.AgeNow ?? 34) >= 18 ? "ja" : "nei",
        "permit" or "month:permit" => When(Grant) ?? "3",
        "day:permitDate" => Grant.Range is { } range ? range.First.ToString("d.M.yyyy", CultureInfo.InvariantCulture) : "vet ikke",
        _ => throw new InvalidOperationException($"{question} may not be asked by SMS."),
    };

    // The question asks for the later of permit and arrival.
    private DateAnswer Grant => facts.ArrivalDate.Range is { } arrival && facts.PermitDate.Range is { } permit && arrival.First > permit.First ? facts.ArrivalDate : facts.PermitDate;

    private static string? When(DateAnswer date) => date.Range is not { } range ? null
        : range.First == range.Last ? range.First.ToString("d.M.yyyy", CultureInfo.InvariantCulture) : range.First.ToString("M.yyyy", CultureInfo.InvariantCulture);
}
