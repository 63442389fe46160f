using System.Globalization;
using ChatBot.Bot.Reports;

namespace ChatBot.Tests.Reports;

public sealed class OfficeHoursTests
{
    [Theory]
    [InlineData("2026-11-20T08:00+01:00", true)]
    [InlineData("2026-11-20T07:59+01:00", false)]
    [InlineData("2026-11-20T15:29+01:00", true)]
    [InlineData("2026-11-20T15:30+01:00", false)]
    [InlineData("2026-11-21T12:00+01:00", false)] // a Saturday
    [InlineData("2026-05-14T12:00+02:00", false)] // Ascension Day, a Thursday
    [InlineData("2026-07-01T13:29Z", true)] // 15:29 in summer
    [InlineData("2026-12-01T14:29Z", true)] // 15:29 in winter
    public void They_are_weekdays_from_eight_to_half_past_three_in_Oslo(string at, bool open) => Assert.Equal(open, OfficeHours.Hold(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)));
}
