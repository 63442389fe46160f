using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Faults in one municipality's files: none of them touches the national unit or another municipality.</summary>
public sealed class MunicipalFaultTests
{
    private const string Home = GoodContent.Home;
    private const string Texts = "Municipalities/provevik/Answers.resx";

    [Theory]
    [InlineData("C101", "\"fictional\": false", "\"fictional\": nei")]
    [InlineData("C101", "\"web\": \"municipality.web\"", "\"web\": 5")]
    [InlineData("C120", "\"id\": \"provevik\"", "\"id\": \"prove\"")]
    [InlineData("C121", "\"municipality\": {", "\"kommunen\": {")]
    [InlineData("C121", "\"municipality.web\": {", "\"kommune.web\": {")]
    [InlineData("C121", "\"phone\": \"municipality.phone\"", "\"phone\": \"sentralbord\"")]
    public void A_fault_in_the_municipality_file_refuses_that_municipality(string code, string from, string to) =>
        Expect(ContentBuilder.Good().WithMunicipality("nabovik").Edit(Home, from, to), code, ProblemEffect.Blocks, Home);

    [Theory]
    [InlineData("emergency", "prove.phone", "{ \"nb\": \"vakt\" }")]
    [InlineData("help", "municipality.phone", "{ \"nb\": \"vakt\" }")]
    [InlineData("emergency", "municipality.phone", "{ \"uk\": \"вахта\" }")]
    public void A_safety_line_that_could_not_be_shown_refuses_the_municipality(string topic, string phone, string label) =>
        Expect(
            ContentBuilder.Good().Edit(Home, "\"safetyLines\": []", $"\"safetyLines\": [ {{ \"topic\": \"{topic}\", \"line\": {{ \"phone\": \"{phone}\", \"labelText\": {label} }} }} ]"),
            "C121", ProblemEffect.Blocks, Home);

    [Fact]
    public void A_place_that_nothing_fills_in_a_municipal_text_refuses_the_municipality() =>
        Expect(ContentBuilder.Good().Translate("Municipalities/provevik/Answers", "norwegian-price.Sms", "Spør {contact.bokhandel}."), "C111", ProblemEffect.Blocks, Texts);

    [Fact]
    public void An_empty_text_of_its_own_refuses_the_municipality_for_there_would_be_nothing_to_say() =>
        Expect(ContentBuilder.Good().Say(Texts, "norwegian-price.Sms", ""), "C110", ProblemEffect.Blocks, Texts);

    [Fact]
    public void A_broken_municipal_text_file_refuses_the_municipality() =>
        Expect(ContentBuilder.Good().Put(Texts, "<root>"), "C101", ProblemEffect.Blocks, Texts);

    [Fact]
    public void A_national_fact_of_its_own_is_reported_and_not_used() =>
        Expect(ContentBuilder.Good().Edit(Home, "\"municipality.phone\": {", "\"phone.fire\": {").Edit(Home, "\"municipality.phone\"", "\"phone.fire\""), "C122", ProblemEffect.Reports, Home);

    [Theory]
    [InlineData("+47 59 44 00 09")]
    [InlineData("59440009")]
    public void An_SMS_number_in_another_form_is_reported(string number) =>
        Expect(ContentBuilder.Good().Edit(Home, "+4759440009", number), "C123", ProblemEffect.Reports, Home);

    [Theory]
    [InlineData("violence-at-home.Sms")]
    [InlineData("emergency.Questions")]
    [InlineData("Danger.Head")]
    [InlineData("Line.police")]
    [InlineData("Help.Text")]
    [InlineData("Stop.Done")]
    public void A_safety_text_of_its_own_is_reported(string key) =>
        Expect(ContentBuilder.Good().Say(Texts, key, "Ring naboen. {phone.fire}{phone.police}{phone.ambulance}"), "C124", ProblemEffect.Reports, Texts);

    [Fact]
    public void A_key_that_no_national_text_has_is_reported() =>
        Expect(ContentBuilder.Good().Translate("Municipalities/provevik/Answers", "norwegian-pris.Sms", "Gratis."), "C125", ProblemEffect.Reports, Texts);

    [Fact]
    public void An_unknown_language_to_offer_is_reported() =>
        Expect(ContentBuilder.Good().Edit(Home, "\"uk\"", "\"ua\""), "C126", ProblemEffect.Reports, Home);

    [Fact]
    public void An_untranslated_text_of_its_own_is_reported() =>
        Expect(ContentBuilder.Good().Say(Texts, "norwegian-price.Sms", "Gratis."), "C201", ProblemEffect.Reports, "Municipalities/provevik/Answers.uk.resx");

    [Fact]
    public void A_stale_translation_of_its_own_is_reported() =>
        Expect(ContentBuilder.Good().Translate("Municipalities/provevik/Answers", "norwegian-price.Sms", "Gratis.").Say(Texts, "norwegian-price.Sms", "Ikke gratis."),
            "C203", ProblemEffect.Reports, "Municipalities/provevik/Answers.uk.resx");

    private static void Expect(ContentBuilder content, string code, ProblemEffect effect, string file)
    {
        var problems = content.Problems();

        Assert.Contains(problems, problem => problem.Code == code && problem.Effect == effect && problem.File == file);
        Assert.All(problems, problem => Assert.Equal("provevik", problem.Unit));
        if (effect == ProblemEffect.Reports) Assert.DoesNotContain(problems, problem => problem.Effect == ProblemEffect.Blocks);
    }
}
