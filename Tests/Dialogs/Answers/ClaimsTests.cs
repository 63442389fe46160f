using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class ClaimsTests
{
    private const string Neighbour = "Municipalities/nabovik/municipality.json";
    private const string Number = "+4759440009", Own = "+4759440008";

    private static ContentBuilder Two => ContentBuilder.Good().WithMunicipality("nabovik");

    [Fact]
    public void Two_files_that_name_one_number_are_both_told_where_nobody_knows_who_had_it()
    {
        var problems = AllUnits.Read(Two.Edit(Neighbour, Own, Number).Snapshot()).Problems.Where(problem => problem.Code == "C128").ToList();

        Assert.Equal(["nabovik", "provevik"], problems.Select(problem => problem.Unit));
        Assert.All(problems, problem => Assert.Equal(ProblemEffect.Blocks, problem.Effect));
    }

    [Fact]
    public void Whoever_had_a_number_keeps_it_and_the_others_new_files_are_refused()
    {
        var settled = Settle(Two.Edit(Neighbour, Own, Number), Two);

        Assert.Null(settled["nabovik"].Unit);
        Assert.Contains(settled["nabovik"].Problems, problem => problem is { Code: "C128", Effect: ProblemEffect.Blocks });
        Assert.Equal([Number], settled["provevik"].Unit!.Municipality.SmsNumbers);
        Assert.DoesNotContain(settled["provevik"].Problems, problem => problem.Code == "C128");
    }

    [Fact]
    public void A_number_may_go_from_one_municipality_to_another_in_one_edit()
    {
        var settled = Settle(Two.Edit(Neighbour, Own, Number).Edit(GoodContent.Home, Number, "+4759440007"), Two);

        Assert.Equal([Number], settled["nabovik"].Unit!.Municipality.SmsNumbers);
    }

    [Fact]
    public void A_number_of_a_file_that_is_refused_is_still_its_municipalitys()
    {
        var settled = Settle(Two.Edit(Neighbour, Own, Number).Put(GoodContent.Home, "{"), Two);

        Assert.Null(settled["provevik"].Unit);
        Assert.Null(settled["nabovik"].Unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("provevik")]
    [InlineData("Prøvevik kommune")]
    [InlineData("spørsmål")]
    public void A_name_that_is_anothers_or_an_ordinary_word_is_left_out_and_told(string alias)
    {
        var read = AllUnits.Read(Two.Edit(Neighbour, "\"aliases\": [\n    \"nabovik\"", $"\"aliases\": [\n    \"Nabovika\",\n    \"{alias}\"").Snapshot());

        Assert.Contains(read.Problems, problem => problem is { Unit: "nabovik", Code: "C129", Effect: ProblemEffect.Reports });
        Assert.Equal(["Nabovika"], read.Municipalities.Single(unit => unit.Municipality.Id == "nabovik").Municipality.Aliases);
    }

    private static Dictionary<string, (MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems)> Settle(ContentBuilder now, ContentBuilder before)
    {
        var live = AllUnits.Read(before.Snapshot()).Municipalities.ToDictionary(unit => unit.Municipality.Id, StringComparer.Ordinal);
        var national = NationalContent.Read(now.Snapshot()).Unit!;
        var read = ContentUnits.MunicipalitiesIn(now.Snapshot()).Select(id => MunicipalUnit.Read(id, now.Snapshot(), national) is var (unit, problems) ? (id, unit, problems) : default).ToList();
        return new Claims(read, live, national, now.Snapshot()).Settle().ToDictionary(one => one.Id, one => (one.Unit, one.Problems), StringComparer.Ordinal);
    }
}
