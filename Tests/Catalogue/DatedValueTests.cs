using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Catalogue;

public sealed class DatedValueTests
{
    private static readonly LegalSource Source = new("prøve", null, null, new(2026, 1, 1));

    [Theory]
    [InlineData("2025-12-31", "old")]
    [InlineData("2026-01-01", "new")]
    [InlineData("2026-06-30", "new")]
    public void A_version_holds_from_its_first_to_its_last_day(string day, string expected)
    {
        var value = Value(Version("new", "2026-01-01", "2026-06-30"), Version("old", null, "2025-12-31"));

        Assert.Equal(expected, value.On(Day(day))?.Value);
    }

    [Theory]
    [InlineData("2019-01-01", "first")]
    [InlineData("2021-02-01", "first")]
    [InlineData("2021-11-01", "second")]
    [InlineData("2030-01-01", "second")]
    public void On_a_day_without_a_version_none_is_in_force_and_the_nearest_can_still_be_shown(string day, string nearest)
    {
        var value = Value(Version("first", "2020-01-01", "2020-12-31"), Version("second", "2022-01-01", "2022-12-31"));

        Assert.Null(value.On(Day(day)));
        Assert.Equal(nearest, value.Near(Day(day))?.Value);
    }

    [Fact]
    public void A_value_without_versions_is_nothing_at_any_time() => Assert.Null(Value().Near(Day("2026-01-01")));

    private static DatedValue Value(params ValueVersion[] versions) => new("law.x", ValueKind.Number, versions);

    private static ValueVersion Version(string value, string? from, string? to) =>
        new(value, from is null ? null : Day(from), to is null ? null : Day(to), Source, new(2026, 1, 1));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
