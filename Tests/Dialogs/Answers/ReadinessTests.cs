using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>A municipality is not called ready while a resident could be sent to a number that nobody answers.</summary>
public sealed class ReadinessTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_municipality_with_a_confirmed_phone_an_owner_and_confirmed_safety_contacts_is_ready() => Assert.Empty(Reasons(Ready()));

    [Theory]
    [InlineData(GoodContent.Home, "\"phone\": \"municipality.phone\",", "", "no phone that a person answers")]
    [InlineData(GoodContent.Home, "\"owner\": \"innbyggerservice\",", "", "no owner role")]
    [InlineData(GoodContent.Home, "\"owner\": \"innbyggerservice\"", "\"owner\": \" \"", "no owner role")]
    [InlineData(GoodContent.Home, "\"fictional\": false", "\"fictional\": true", "made up")]
    [InlineData("Facts.json", "\"confirmed\": true", "\"confirmed\": false", "opening hours")]
    [InlineData("Topics.json", "\"owner\": \"voksenopplæring\"", "\"owner\": \"\"", "no owner role")]
    public void What_is_missing_is_named(string file, string from, string to, string reason) =>
        Assert.Contains(Reasons(Ready().Edit(file, from, to)), found => found.Message.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void A_phone_and_a_safety_contact_that_nobody_has_confirmed_are_named_with_their_lines()
    {
        var reasons = Reasons(ContentBuilder.Good().Edit(GoodContent.Home, "\"fictional\": false", "\"fictional\": false, \"owner\": \"innbyggerservice\""));

        Assert.Equal([GoodContent.Home, "Facts.json", "Facts.json"], reasons.Select(reason => reason.File));
        Assert.All(reasons, reason => Assert.NotNull(reason.Line));
        Assert.Equal(["C240"], reasons.Select(reason => reason.Code).Distinct());
    }

    [Fact]
    public void The_emergency_numbers_of_the_nation_need_no_confirmation() =>
        Assert.DoesNotContain(Reasons(ContentBuilder.Good()), reason => reason.Message.Contains("112", StringComparison.Ordinal));

    private static ContentBuilder Ready()
    {
        const string Checked = "\"checked\": { \"date\": \"2026-11-01\", \"role\": \"innbyggerservice\" }";
        return ContentBuilder.Good()
            .Edit(GoodContent.Home, "\"checked\": null", Checked).Edit(GoodContent.Home, "\"fictional\": false,", "\"fictional\": false, \"owner\": \"innbyggerservice\",")
            .Edit("Facts.json", "\"checked\": null", Checked).Edit("Facts.json", "\"confirmed\": false", "\"confirmed\": true");
    }

    private static IReadOnlyList<ContentProblem> Reasons(ContentBuilder content) => Readiness.Find(content.Build(), "provevik", Today, content.Snapshot());
}
