using ChatBot.Bot.Privacy;
using ChatBot.Bot.Reports;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Reports;

/// <summary>Somebody who has two public reports subtracts one from the other, to find out what one person has asked about.</summary>
public sealed class SubtractionTests
{
    private const int Secrets = 400;

    private static readonly DateTimeOffset November = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The most that a person adds to a figure of people in a month: once a week.</summary>
    private const int MostOfOne = 5;

    [Fact]
    public void Of_a_person_whose_language_and_topic_nobody_else_has_no_report_tells_anything()
    {
        foreach (var secret in SecretsOf(Secrets))
            for (var times = 1; times <= MostOfOne; times++)
                Assert.Equal(WhoAndWhat(Others().Tell(November, secret)), WhoAndWhat(Others().Add("2026-10", "uk", "find-activities", times, messages: 40).Tell(November, secret)));
    }

    [Fact]
    public void Of_a_person_in_danger_no_month_tells_and_no_running_year()
    {
        foreach (var secret in SecretsOf(20))
        {
            var (without, with) = (Others().AddSafety("2025", 57), Others().AddSafety("2025", 57).AddSafety("2026", 7));

            Assert.Equal(Everything(without.Tell(November, secret)), Everything(with.Tell(November, secret)));
            Assert.Equal(Everything(without.Tell(November.AddMonths(1), secret)), Everything(with.Tell(November.AddMonths(1), secret)));
        }
    }

    [Fact]
    public void With_and_without_one_of_many_who_ask_the_same_the_reports_are_mostly_the_same()
    {
        // Whoever knows of all others exactly what they wrote, and not the secret.
        var differing = DifferingShare(SecretsOf(Secrets), WhoAndWhat);

        Assert.InRange(differing, 0, 0.25);
    }

    [Fact]
    public void The_same_attempt_finds_the_person_where_rounding_is_no_secret()
    {
        Assert.Equal(1, DifferingShare([_ => 5], WhoAndWhat, others: 104));
    }

    [Fact]
    public void Between_two_months_the_difference_says_no_more_with_the_person_than_without()
    {
        // Alike in both months but for one person, who has written in October alone.
        var months = (string[])["2026-09", "2026-10"];
        var (with, without) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var secret in SecretsOf(Secrets))
        {
            Used used = new(), fewer = new();
            foreach (var month in months) (used, fewer) = (used.Add(month, "nb", "find-activities", 104), fewer.Add(month, "nb", "find-activities", 104));
            used.Add("2026-10", "nb", "find-activities", 1);
            Count(with, Difference(used.Tell(November, secret)));
            Count(without, Difference(fewer.Tell(November, secret)));
        }

        Assert.All(with.Keys.Concat(without.Keys), difference => Assert.Equal(0, difference % 10));
        Assert.Equal(without.Keys.Order(), with.Keys.Order());
        Assert.All(with.Keys, difference => Assert.InRange(Math.Abs(with[difference] - without[difference]) / (double)Secrets, 0, 0.15));
    }

    [Fact]
    public void A_month_reads_the_same_whenever_it_is_asked_for()
    {
        foreach (var secret in SecretsOf(20))
        {
            var used = Others();
            var first = RowsOf(used.Tell(November, secret), "oktober 2026");
            used.Add("2026-11", "uk", "find-activities", 300).Add("2026-12", "nb", "find-activities", 7);

            Assert.NotEmpty(first);
            Assert.Equal(first, RowsOf(used.Tell(November.AddMonths(1), secret), "oktober 2026"));
            Assert.Equal(first, RowsOf(used.Tell(November.AddMonths(6), secret), "oktober 2026"));
        }
    }

    // The share of secrets for which the two reports differ at all.
    private static double DifferingShare(IReadOnlyList<Func<string, int>> secrets, Func<UseReport, string> seen, int others = 104) =>
        secrets.Count(secret => seen(Crowd(others).Tell(November, secret)) != seen(Crowd(others + 1).Tell(November, secret))) / (double)secrets.Count;

    private static Used Crowd(int people) => new Used().Add("2026-10", "nb", "find-activities", people);

    private static Used Others() => new Used().Add("2026-10", "nb", "norwegian-price", 104);

    private static List<Func<string, int>> SecretsOf(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new QuestionMarks(KeyRing.Parse([ServiceHostSettings.Key()], "test"))).Select(marks => (Func<string, int>)marks.Rounding)];

    private static string WhoAndWhat(UseReport report) => Everything(report with { Tables = [.. report.Tables.Where(table => table.Id is "languages" or "topics" or "safety")] });

    private static string Everything(UseReport report) => string.Join('\n', report.Tables.SelectMany(table => table.Rows).Select(row => string.Join(" | ", row)));

    private static List<string> RowsOf(UseReport report, string month) =>
        [.. report.Tables.SelectMany(table => table.Rows).Where(row => row[0] == month).Select(row => string.Join(" | ", row))];

    private static int Difference(UseReport report)
    {
        var people = report.Tables.Single(table => table.Id == "languages").Rows.ToDictionary(row => row[0], row => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture));
        return people["oktober 2026"] - people["september 2026"];
    }

    private static void Count(Dictionary<int, int> counts, int difference) => counts[difference] = counts.GetValueOrDefault(difference) + 1;
}
