using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class ActivityFilesTests
{
    private const string Path = "Municipalities/provevik/activities.csv";
    private const string Table = "id;tittel;status;type;tid;kilde;kildedato\nkor;Koret;tilbud;kor;tirsdag 18-20;plan;2026-11-01\n";

    [Fact]
    public void The_activities_of_a_municipality_are_found_in_its_content()
    {
        var here = ContentBuilder.Good().Put(Path, Table).Build().Municipalities["provevik"];

        var hits = here.Activities.Find(new ActivityQuery { Kinds = ["music"] }, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal("Koret", Assert.Single(hits.Matches).Activity.Title.Bokmal);
    }

    [Fact]
    public void A_municipality_without_a_table_has_no_activities() => Assert.Empty(ContentBuilder.Good().Build().Municipalities["provevik"].Activities.All);

    [Fact]
    public void A_row_with_a_fault_is_told_by_the_check_and_refuses_nothing()
    {
        var problem = Assert.Single(ContentBuilder.Good().Put(Path, Table + "dans;Dans;tilbud;sjonglering;;plan;2026-11-01\n").Check());

        Assert.Equal(("provevik", "C304", ProblemEffect.Reports, Path, 3), (problem.Unit, problem.Code, problem.Effect, problem.File, problem.Line));
    }

    [Fact]
    public void A_season_that_has_ended_since_is_told_with_its_line()
    {
        var problem = Assert.Single(ContentBuilder.Good().Put(Path, Table.Replace("18-20", "18-20 til 2026-10-31", StringComparison.Ordinal)).Check());

        Assert.Equal(("C313", 2), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_table_that_cannot_be_read_refuses_the_municipality_and_no_other() =>
        Assert.Contains(ContentBuilder.Good().Put(Path, "Kjære kollega\n").Check(), problem => problem is { Unit: "provevik", Code: "C301", Effect: ProblemEffect.Blocks });
}
