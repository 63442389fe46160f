using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

public sealed class SafetyLineTests
{
    private const string Added = """
        "safetyLines": [ { "topic": "violence-at-home", "line": { "phone": "municipality.phone", "labelText": { "nb": "krisesenter", "uk": "кризовий центр" }, "hours": { "days": "Mon-Sun", "from": "08:00", "to": "20:00", "confirmed": true } } } ]
        """;

    [Theory]
    [InlineData("2026-11-20T08:59", false)] // Friday
    [InlineData("2026-11-20T09:00", true)]
    [InlineData("2026-11-20T15:29", true)]
    [InlineData("2026-11-20T15:30", false)]
    [InlineData("2026-11-21T12:00", false)] // Saturday
    [InlineData("2026-11-22T12:00", false)] // Sunday
    [InlineData("2026-11-23T12:00", true)]
    public void A_line_of_weekdays_is_open_from_its_first_minute_to_its_last(string oslo, bool open) =>
        Assert.Equal(open, new OpeningHours(Weekdays: true, new(9, 0), new(15, 30), Confirmed: false).IsOpen(DateTime.Parse(oslo, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_line_of_all_days_is_open_on_a_Sunday() =>
        Assert.True(new OpeningHours(Weekdays: false, new(9, 0), new(15, 30), Confirmed: true).IsOpen(new(2026, 11, 22, 12, 0, 0)));

    [Fact]
    public void Hours_are_read_as_they_stand_and_none_means_always()
    {
        var lines = ContentBuilder.Good().Build().Municipalities["provevik"].LinesFor("emergency");

        Assert.Equal([null, null, null, new OpeningHours(true, new(9, 0), new(15, 30), false)], lines.Select(line => line.Hours));
    }

    [Theory]
    [InlineData("uk", "кризовий центр")]
    [InlineData("ar", "krisesenter")]
    public void A_line_that_a_municipality_adds_comes_after_the_national_ones(string reader, string label)
    {
        var content = ContentBuilder.Good().Edit(GoodContent.Home, "\"safetyLines\": []", Added).Build();
        var here = content.Municipalities["provevik"];
        var language = content.Languages.Get(reader);

        var lines = here.LinesFor("violence-at-home");

        Assert.Equal(["113", "112", "110"], lines.Take(3).Select(line => line.Phone(new(2026, 9, 1), language)));
        Assert.Equal(label, lines[^1].Label(here.Answers, language, new(2026, 9, 1)));
        Assert.Equal(4, here.LinesFor("emergency").Count);
    }

    [Fact]
    public void A_topic_that_is_no_danger_has_no_lines() =>
        Assert.Empty(ContentBuilder.Good().Build().Municipalities["provevik"].LinesFor("norwegian-price"));
}
