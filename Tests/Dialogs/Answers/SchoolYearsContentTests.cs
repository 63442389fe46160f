using System.Text;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>The school years of a municipality, from its file to its schedules.</summary>
public sealed class SchoolYearsContentTests
{
    private const string Path = "Municipalities/eksempelvik/school-years.json";

    [Fact]
    public void Two_school_years_of_the_example_are_known_with_the_summer_between()
    {
        var years = YearsIn(Read(ContentFolder.Read(Repository.Resources)).Unit!);

        Assert.Equal(2, years.Years.Count);
        Assert.All(years.Years, year => Assert.Equal(["høstferie", "juleferie", "vinterferie", "påskeferie"], year.Holidays.Select(holiday => holiday.Name)));
        Assert.True(years.IsHoliday(new(2026, 12, 24)));
        Assert.True(years.IsHoliday(new(2027, 7, 1)));
        Assert.False(years.IsHoliday(new(2027, 9, 1)));
        Assert.Null(years.IsHoliday(new(2028, 7, 1)));
    }

    [Fact]
    public void A_municipality_that_has_told_none_has_none()
    {
        var content = ShippedKnowledge.Knowledge.Content;

        Assert.All(["namsos", "sandefjord"], (string id) => Assert.Empty(YearsIn(content.Municipalities[id].Activities.All[0].Schedule).Years));
    }

    [Theory]
    [InlineData("\"last\": \"2027-06-18\"", "\"last\": \"2026-06-18\"")]
    [InlineData("\"last\": \"2026-10-09\"", "\"last\": \"2026-10-02\"")]
    [InlineData("\"first\": \"2027-08-16\"", "\"first\": \"2027-06-01\"")]
    public void Years_that_contradict_themselves_are_told_and_count_as_unknown(string good, string faulty)
    {
        var (unit, problems) = Read(With(good, faulty));

        Assert.Equal("C319", Assert.Single(problems, problem => problem.File == Path).Code);
        Assert.Empty(YearsIn(unit!).Years);
    }

    private static SchoolYears YearsIn(MunicipalUnit unit) => YearsIn(unit.Activities.All[0].Schedule);

    private static SchoolYears YearsIn(Schedule schedule) => schedule.SchoolYears;

    private static (MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems) Read(ContentSnapshot files) => MunicipalUnit.Read("eksempelvik", files, ShippedKnowledge.Knowledge.Content.National);

    private static ContentSnapshot With(string good, string faulty)
    {
        var files = ContentFolder.Read(Repository.Resources).Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files[Path]);
        Assert.Contains(good, text, StringComparison.Ordinal);
        files[Path] = Encoding.UTF8.GetBytes(text.Replace(good, faulty, StringComparison.Ordinal));
        return ContentSnapshot.Of(files);
    }
}
