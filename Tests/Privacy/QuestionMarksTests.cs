using ChatBot.Bot.Privacy;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Privacy;

public sealed class QuestionMarksTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Old = ServiceHostSettings.Key(), New = ServiceHostSettings.Key();

    private readonly KeyRing _ring = KeyRing.Parse([Old], "test");

    [Fact]
    public void A_person_s_mark_is_another_in_each_month_and_at_each_municipality()
    {
        var (marks, person) = (new QuestionMarks(_ring), PersonIn(_ring, "namsos"));

        string[] all = [marks.Of("namsos", "2026-10", person), marks.Of("namsos", "2026-11", person), marks.Of("sandefjord", "2026-11", person), marks.Of("namsos", "2026-11", PersonIn(_ring, "namsos", "+4741000002"))];

        Assert.Equal(4, all.Distinct().Count());
        Assert.Equal(all[1], marks.Of("namsos", "2026-11", person));
        Assert.All(all, mark => Assert.DoesNotContain(person.Split(':')[1], mark, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_key_nobody_can_make_it_of_the_pseudonym()
    {
        var (person, other) = (PersonIn(_ring, "namsos"), new QuestionMarks(KeyRing.Parse([New], "test")));

        Assert.NotEqual(new QuestionMarks(_ring).Of("namsos", "2026-11", person), other.Of("namsos", "2026-11", person));
        Assert.NotEqual(new QuestionMarks(_ring).Alike("namsos", "nb", ["buss"]), other.Alike("namsos", "nb", ["buss"]));
    }

    [Fact]
    public void Whoever_deletes_is_found_in_every_month_that_may_be_kept_and_under_every_key()
    {
        var old = new QuestionMarks(_ring);
        var both = KeyRing.Parse([New, Old], "test");
        var people = new Pseudonyms(both).For("namsos", PhoneNumber.Parse("+4741000001"));
        string[] months = ["2026-08", "2026-09", "2026-10", "2026-11"];

        var all = new QuestionMarks(both).AllOf("namsos", people, Now);

        Assert.All(months, month => Assert.Contains(old.Of("namsos", month, PersonIn(_ring, "namsos")), all));
        Assert.All(months, month => Assert.Contains(new QuestionMarks(both).Of("namsos", month, people[0]), all));
        Assert.True(all.Count <= 2 * 7, $"{all.Count} marks");
    }

    [Fact]
    public void A_figure_is_always_rounded_the_same_way_and_each_in_its_own()
    {
        var marks = new QuestionMarks(_ring);
        var roundings = Enumerable.Range(0, 500).Select(i => marks.Rounding($"namsos\n2026-11\n{i}")).ToList();

        Assert.Equal(roundings, Enumerable.Range(0, 500).Select(i => new QuestionMarks(_ring).Rounding($"namsos\n2026-11\n{i}")));
        Assert.Equal(Enumerable.Range(0, 10), roundings.Distinct().Order());
    }

    private static string PersonIn(KeyRing ring, string municipality, string number = "+4741000001") => new Pseudonyms(ring).For(municipality, PhoneNumber.Parse(number))[0];
}
