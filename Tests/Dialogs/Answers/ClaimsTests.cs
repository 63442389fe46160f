using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
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
    public void Whoever_had_a_number_keeps_it_and_the_other_keeps_its_last_good_version()
    {
        var builder = new KnowledgeBuilder(fictional: true);
        builder.Build(Two.Snapshot(), TestContext.Current.CancellationToken);

        var built = builder.Build(Two.Edit(Neighbour, Own, Number).Snapshot(), TestContext.Current.CancellationToken);

        Assert.Equal("nabovik", Assert.Single(built.Problems, problem => problem.Code == "C128").Unit);
        Assert.Equal([Own], built.Knowledge!.Content.Municipalities["nabovik"].Municipality.SmsNumbers);
        Assert.Equal([Number], built.Knowledge.Content.Municipalities["provevik"].Municipality.SmsNumbers);
    }

    [Fact]
    public void A_number_may_go_from_one_municipality_to_another_in_one_edit()
    {
        var builder = new KnowledgeBuilder(fictional: true);
        builder.Build(Two.Snapshot(), TestContext.Current.CancellationToken);

        var built = builder.Build(Two.Edit(Neighbour, Own, Number).Edit(GoodContent.Home, Number, "+4759440007").Snapshot(), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(built.Problems, problem => problem.Code == "C128");
        Assert.Equal([Number], built.Knowledge!.Content.Municipalities["nabovik"].Municipality.SmsNumbers);
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

    [Fact]
    public void The_national_texts_are_read_again_only_when_they_have_changed()
    {
        var builder = new KnowledgeBuilder(fictional: true);
        var first = builder.Build(Two.Snapshot(), TestContext.Current.CancellationToken).Knowledge!.Content;

        var municipal = builder.Build(Two.Edit(Neighbour, "Nabovik kommune", "Nabovik by").Snapshot(), TestContext.Current.CancellationToken).Knowledge!.Content;
        var national = builder.Build(Two.Edit("Facts.json", "116 117", "116 118").Snapshot(), TestContext.Current.CancellationToken).Knowledge!.Content;

        Assert.Same(first.National, municipal.National);
        Assert.Equal("Nabovik by", municipal.Municipalities["nabovik"].Municipality.Name);
        Assert.NotSame(first.National, national.National);
    }
}
