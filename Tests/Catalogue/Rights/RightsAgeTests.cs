using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>The law that was read grows old. A test fails a month before answers stop resting on it.</summary>
public sealed class RightsAgeTests
{
    [Fact]
    public void Every_text_of_the_law_was_read_or_confirmed_within_eleven_months()
    {
        var due = RightsContent.Due(ShippedLaw.Law, OsloTime.DayOf(TimeProvider.System.GetUtcNow()));

        Assert.True(due.Count == 0, "Read these again (docs/rights.md, \"Once a year\"):\n" + string.Join('\n', due));
    }

    [Theory]
    [InlineData("2027-06-01", 0, null)]
    [InlineData("2027-06-02", 1, "C137")]
    [InlineData("2027-07-02", 1, "C137")]
    [InlineData("2027-07-03", 1, "C138")]
    public void Staff_are_told_a_month_before_a_text_is_too_old_to_answer_by(string day, int told, string? code)
    {
        var due = RightsContent.Due(ShippedLaw.Law, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Where(problem => problem.Message.StartsWith("law.age.max ", StringComparison.Ordinal)).ToList();

        Assert.Equal(told, due.Count);
        Assert.All(due, problem => Assert.Equal(code, problem.Code));
        Assert.All(due, problem => Assert.Contains("lovdata.no", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_by_staff_keeps_a_text_in_use_for_twelve_months_more()
    {
        var checkedLaw = ShippedLaw.Law with { Values = Checked(ShippedLaw.Law.Values), Laws = Checked(ShippedLaw.Law.Laws) };

        var answer = new RightsEngine(checkedLaw).Decide(new() { Reason = StayReason.Eea }, new(2028, 5, 1));

        Assert.Equal(RightsOutcome.O5, answer.Outcome);
        Assert.Equal(new DateOnly(2027, 5, 20), answer.ReadOn);
        Assert.DoesNotContain(RightsContent.Due(checkedLaw, new(2028, 4, 1)), problem => problem.Message.StartsWith("law.age.max ", StringComparison.Ordinal));
    }

    private static Dictionary<string, DatedValue> Checked(IReadOnlyDictionary<string, DatedValue> values) =>
        values.ToDictionary(value => value.Key, value => value.Value with { Versions = [.. value.Value.Versions.Select(version => version with { Checked = new(new(2027, 5, 20), "jurist") })] }, StringComparer.Ordinal);
}
