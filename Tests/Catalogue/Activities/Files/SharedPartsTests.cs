using System.Text;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Catalogue.Activities.Files;

/// <summary>What rows have in common is held once, and stays what each row says.</summary>
public sealed class SharedPartsTests
{
    private const string Alike = "id;tittel;status;type;tid;sted;pris;arrangør\na;A;tilbud;fotball;tirsdag 18-20;Hallen;50;Laget\nb;B;tilbud;fotball;tirsdag 18-20;Hallen;50;Laget\nc;C;tilbud;kor;tirsdag 18-20;Kirka;gratis;Koret\n";

    private static readonly SchoolYears Known = new([new(new(2026, 8, 17), new(2027, 6, 18), [])]);

    [Fact]
    public void Parts_that_are_alike_are_one()
    {
        var all = Tables.Content(Alike).Activities;

        Assert.Same(all[0].Schedule, all[1].Schedule);
        Assert.Same(all[0].Place, all[1].Place);
        Assert.Same(all[0].Organiser, all[1].Organiser);
        Assert.Same(all[0].Price, all[1].Price);
        Assert.Same(all[0].Kinds, all[1].Kinds);
    }

    [Fact]
    public void Parts_that_differ_are_told_apart()
    {
        var all = Tables.Content(Alike).Activities;

        Assert.Equal(["football", "football", "choir"], all.Select(activity => Assert.Single(activity.Kinds)));
        Assert.Equal(["Hallen", "Hallen", "Kirka"], all.Select(activity => activity.Place!.Name));
        Assert.Equal([5000, 5000, null], all.Select(activity => activity.Price.AmountOre));
        Assert.Equal(["Laget", "Laget", "Koret"], all.Select(activity => activity.Organiser!.Name));
    }

    [Fact]
    public void A_schedule_read_for_one_municipality_has_the_school_years_of_the_other_there()
    {
        var texts = new ScheduleTexts();

        var (first, second) = (Read("a", SchoolYears.Unknown, texts), Read("b", Known, texts));

        Assert.Same(SchoolYears.Unknown, first[0].Schedule.SchoolYears);
        Assert.Same(Known, second[0].Schedule.SchoolYears);
        Assert.Equal(first[0].Schedule.Parts, second[0].Schedule.Parts);
    }

    [Fact]
    public void A_fault_in_a_schedule_is_told_on_each_of_its_lines() =>
        Assert.Equal([2, 3], Tables.Content("id;tittel;status;type;tid\na;A;tilbud;kor;tirsdog\nb;B;tilbud;kor;tirsdog\n").Problems.Where(problem => problem.Code == "C306").Select(problem => problem.Line!.Value));

    [Fact]
    public void Of_a_table_that_breaks_off_nothing_is_read_and_nothing_else_is_told()
    {
        var (activities, problems) = Tables.Content("id;tittel;status;type;farge\na;A;tilbud;kor;rød\nb;B;ukjent;kor;rød\nc;\"C;tilbud;kor;rød\n");

        Assert.Empty(activities);
        Assert.Equal("C301", Assert.Single(problems).Code);
    }

    private static IReadOnlyList<Activity> Read(string municipality, SchoolYears years, ScheduleTexts texts) =>
        ActivityContent.Read(ContentSnapshot.Of(new Dictionary<string, byte[]> { [ActivityContent.PathOf(municipality)] = Encoding.UTF8.GetBytes(Alike) }), municipality, years, texts).Activities;
}
