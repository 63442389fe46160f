using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Catalogue.Activities.Files;

public sealed class ActivityContentTests
{
    [Fact]
    public void A_municipality_without_a_file_has_no_activities_and_no_fault()
    {
        var (activities, problems) = Tables.Content(null);

        Assert.Empty(activities);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_broken_row_is_told_with_its_line_and_the_rest_goes_in()
    {
        var (activities, problems) = Tables.Content(Tables.Good + "kor;;tilbud;kor;;\ndans;Dans;tilbud;dans;;\n");

        Assert.Equal(["fotball", "dans"], activities.Select(activity => activity.Id));
        Assert.Equal(("C303", 3, ProblemEffect.Reports), Assert.Single(problems) is var problem ? (problem.Code, problem.Line, problem.Effect) : default);
    }

    [Fact]
    public void Of_two_rows_with_one_id_the_first_stands()
    {
        var (activities, problems) = Tables.Content(Tables.Good + "fotball;Fotball to;tilbud;fotball;;\n");

        Assert.Equal("Fotball for alle", Assert.Single(activities).Title.Bokmal);
        Assert.Contains("line 2", Assert.Single(problems, problem => problem.Code == "C302").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dette er et brev, ikke en tabell\n")]
    [InlineData("id;tittel;type\nfotball;Fotball;fotball\n")]
    [InlineData("id;tittel;status;type\nfotball;\"Fotball;tilbud;fotball\n")]
    public void A_file_that_is_no_table_refuses_the_unit(string file) =>
        Assert.Contains(Tables.Content(file).Problems, problem => problem is { Code: "C301", Effect: ProblemEffect.Blocks });

    [Fact]
    public void A_column_that_nobody_reads_is_told() =>
        Assert.Contains("prisen", Assert.Single(Tables.Content(Tables.Good.Replace("pris\n", "prisen\n", StringComparison.Ordinal)).Problems, problem => problem.Code == "C318").Message, StringComparison.Ordinal);

    [Fact]
    public void Translations_join_their_activity_and_tell_how_far_to_trust_them()
    {
        var (activities, problems) = Tables.Content(Tables.Good, "id;språk;tittel;beskrivelse;tilstand;kilde\nfotball;uk;Футбол для всіх;;maskin;\nfotball;engelsk;Football for all;;lest;\nfotball;so;Kubad;;maskin;000000000000\n");

        var title = Assert.Single(activities).Title;
        Assert.Empty(problems);
        Assert.Equal(new ActivityTranslation("Футбол для всіх", ActivityTranslationState.Machine), title.Translations["uk"]);
        Assert.Equal(ActivityTranslationState.Reviewed, title.Translations["en"].State);
        Assert.Equal(ActivityTranslationState.Stale, title.Translations["so"].State);
        Assert.Equal("Fotball for alle", title.In("ti"));
    }

    [Theory]
    [InlineData("kor;uk;Хор;;maskin;")]
    [InlineData("fotball;klingon;x;;maskin;")]
    [InlineData("fotball;uk;x;;kanskje;")]
    [InlineData("fotball;uk;x;;maskin;\nfotball;ukrainsk;y;;maskin;")]
    public void A_translation_of_nothing_is_told(string rows) =>
        Assert.Equal("C317", Assert.Single(Tables.Content(Tables.Good, $"id;språk;tittel;beskrivelse;tilstand;kilde\n{rows}\n").Problems).Code);
}
