using ChatBot.Catalogue.Rights;

namespace ChatBot.Tests.Catalogue.Rights;

public sealed class FactsFileTests
{
    [Fact]
    public void A_missing_date_is_unknown_and_a_null_date_is_none()
    {
        var facts = FactsFile.Read("""{"offerDate":null}""").Facts!;

        Assert.True(facts.OfferDate.IsNone);
        Assert.True(facts.StartDate.IsUnknown);
    }

    [Theory]
    [InlineData("""{"upperSecondary":null,"ageNow":null,"joined":null,"reason":null,"flags":null}""")]
    [InlineData("{}")]
    [InlineData("""{"reason":"unknown","joined":"unknown","flags":[]}""")]
    public void Null_elsewhere_is_unknown(string json) => Assert.Equal(RightsFacts.Nothing, FactsFile.Read(json).Facts! with { Flags = RightsFacts.Nothing.Flags });

    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-10", "2024-02-10", "2024-02-10")]
    public void A_month_is_an_interval(string written, string first, string last)
    {
        var range = FactsFile.DateOf(written);

        Assert.Equal((first, last), (range?.First.ToString("yyyy-MM-dd"), range?.Last.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void Every_name_of_the_contract_is_read()
    {
        string[] reasons = ["refugee", "humanitarian", "collective-protection", "family", "skilled-work", "self-employed", "eea", "nordic", "uk-withdrawal", "student", "au-pair", "seasonal", "other-temporary", "asylum-seeker", "diplomat", "nato", "trafficking", "citizen", "unknown"];
        string[] joined = ["refugee", "collective-protection", "norwegian-or-nordic", "permanent-resident", "skilled-worker", "student-or-other", "eea-card", "unknown"];
        string[] flags =
        [
            "id-pending-family", "own-permit-after-violence", "extended-decision-before-2026-07", "on-course-when-citizen", "fast-track", "svalbard", "id-pending-renewed", "moved-from-collective-with-decision",
            "moved-from-collective-without-decision", "sponsor-now-permanent", "transit-or-arrival-centre", "refused-by-udi", "private-address", "no-valid-permit", "no-answer-3-months", "moved-municipality",
            "course-stopped", "ill-or-care", "late-start-reason", "has-b1", "full-time-upper-secondary", "new-baby", "wants-permanent-or-citizenship",
        ];
        string[] facts = ["reason", "joined", "sponsorSettledUnder5Years", "permitDate", "arrivalDate", "ageAtPermit", "ageNow", "offerDate", "startDate", "upperSecondary", "settledByAgreement", "settledSince", "job30Hours", "registered", "leadsToPermanent", "inReception"];

        Assert.Equal(reasons.Order(), FactNames.Reasons.Keys.Order());
        Assert.Equal(joined.Order(), FactNames.JoinedPersons.Keys.Order());
        Assert.Equal(flags.Order(), FactNames.Flags.Keys.Order());
        Assert.Equal(facts.Order(), FactNames.Facts.Keys.Order());
    }

    [Theory]
    [InlineData("""{"permitDate":"September 2023"}""", "is no date")]
    [InlineData("""{"permitDate":"2023-13"}""", "is no date")]
    [InlineData("""{"permitDate":2023}""", "is no date")]
    [InlineData("""{"ageNow":"34"}""", "is no age")]
    [InlineData("""{"ageNow":-1}""", "is no age")]
    [InlineData("""{"upperSecondary":"yes"}""", "true or false")]
    [InlineData("""{"reason":"tourist"}""", "It can be:")]
    [InlineData("""{"flags":["ill"]}""", "There is no flag")]
    [InlineData("""{"flags":"svalbard"}""", "is no list")]
    [InlineData("""{"permit":"2023-09"}""", "There is no fact")]
    [InlineData("""["refugee"]""", "no JSON object")]
    [InlineData("""{"reason":"refugee","reason":"eea"}""", "stands twice")]
    [InlineData("""{"reason":"refugee" """, "no JSON")]
    public void What_cannot_be_read_is_told_and_never_guessed(string json, string told)
    {
        var (facts, faults) = FactsFile.Read(json);

        Assert.Null(facts);
        Assert.Contains(told, Assert.Single(faults), StringComparison.Ordinal);
    }
}
