using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class NamedValuesTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    [Theory]
    [InlineData("contact.adult-education", "Prøvevik kommune voksenopplæring 59 44 00 10")]
    [InlineData("contact.municipality", "Prøvevik kommune 59 44 00 10")]
    [InlineData("contact.nav", "Prøvevik kommune 59 44 00 10")]
    [InlineData("municipality.name", "Prøvevik kommune")]
    [InlineData("phone.police", "112")]
    public void A_name_leads_to_its_fact_and_an_unknown_office_to_the_switchboard(string name, string expected) =>
        Assert.Equal(expected, Find(ContentBuilder.Good(), name, "nb"));

    [Fact]
    public void An_office_without_a_number_is_told_with_its_page() =>
        Assert.Equal("Prøvevik kommune prove.example", Find(ContentBuilder.Good().Edit(GoodContent.Home, "\"phone\": \"municipality.phone\"", "\"phone\": null"), "contact.municipality", "nb"));

    [Fact]
    public void An_office_with_neither_leads_to_the_switchboard_and_never_to_nothing()
    {
        var content = ContentBuilder.Good().Edit(GoodContent.Home, "\"phone\": \"municipality.phone\"", "\"phone\": null").Edit(GoodContent.Home, "\"web\": \"municipality.web\"", "\"web\": null");

        Assert.Equal("Prøvevik kommune", Find(content, "contact.adult-education", "nb"));
    }

    [Fact]
    public void A_municipality_cannot_give_an_emergency_number_a_meaning_of_its_own() =>
        Assert.Equal("112", Find(ContentBuilder.Good().Edit(GoodContent.Home, "\"municipality.phone\": {", "\"phone.police\": {").Edit(GoodContent.Home, "\"municipality.phone\"", "\"phone.police\""), "phone.police", "nb"));

    [Fact]
    public void The_groups_of_a_number_stay_together_in_a_line_from_right_to_left()
    {
        Assert.Equal("116\u00A0117", Find(ContentBuilder.Good(), "phone.doctor", "ar"));
        Assert.Equal("116 117", Find(ContentBuilder.Good(), "phone.doctor", "uk"));
    }

    [Fact]
    public void A_value_that_no_longer_holds_leaves_no_hole_in_a_text() =>
        Assert.Equal("prove.example", Find(ContentBuilder.Good().Edit(GoodContent.Home, "\"to\": null", "\"to\": \"2025-12-31\""), "municipality.web", "nb"));

    [Fact]
    public void A_name_nobody_has_given_is_null() => Assert.Null(Find(ContentBuilder.Good(), "law.nothing", "nb"));

    private static string? Find(ContentBuilder builder, string name, string tag)
    {
        var content = builder.Build();
        return content.Municipalities["provevik"].Answers.Values.Find(name, content.Languages.Get(tag), Today);
    }
}
