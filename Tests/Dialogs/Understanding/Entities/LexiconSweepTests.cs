using System.Text;
using System.Text.Json;
using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Understanding.Entities;

/// <summary>Every form of every lexicon is found, as it stands and as phones spell it.</summary>
public sealed class LexiconSweepTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(EntityTables.Now);

    public static TheoryData<string> Tags => [.. Twelve.Languages.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_name_of_a_weekday_is_the_next_such_day(string tag) => Expect(tag, "weekdays", (weekday, form) =>
    {
        var found = Assert.Single(EntityTables.Read(tag, form).Dates);
        return found.From == Days.Coming(Today, weekday) && found.To == found.From;
    });

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_name_of_a_month_makes_a_date_with_a_number(string tag) => Expect(tag, "months", (month, form) =>
        EntityTables.Read(tag, $"12 {form}").Dates is [var found] && found.From.Month == month + 1 && found.From.Day == 12);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_word_for_a_day_near_today_is_that_day(string tag) => Expect(tag, "days", (day, form) =>
        EntityTables.Read(tag, form).Dates is [var found] && found.From == Today.AddDays(day - 2));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_word_for_a_week_month_or_weekend_is_a_date(string tag) => Expect(tag, "periods", (_, form) => EntityTables.Read(tag, form).Dates.Count == 1);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_word_for_a_part_of_the_day_is_that_part(string tag) => Expect(tag, "dayParts", (part, form) =>
        EntityTables.Read(tag, form).DayParts is [var found] && found.Part == (DayPart)part);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_number_word_is_its_number(string tag) => Expect(tag, "numbers", (number, form) =>
        EntityTables.Read(tag, form).Numbers is [var found] && found.Value == number);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_name_of_a_country_is_found(string tag)
    {
        var faults = Forms(tag, "countries").Where(form => EntityTables.Read(tag, form.Form).Countries is not [var found] || !Same(found.Id, form.Key)).ToList();

        Assert.True(faults.Count == 0, string.Join(", ", faults));
        Assert.True(Forms(tag, "countries").Select(form => form.Key).Distinct().Count() >= 100);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_word_for_an_activity_is_its_category(string tag)
    {
        var faults = Forms(tag, "categories").Where(form => !EntityTables.Read(tag, form.Form).Categories.Any(found => found.Id == form.Key)).ToList();

        Assert.True(faults.Count == 0, string.Join(", ", faults));
        Assert.Equal(ActivityKinds.All.Select(kind => kind.Id).Order(StringComparer.Ordinal), Forms(tag, "categories").Select(form => form.Key).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_word_for_a_wish_is_that_wish(string tag) => Expect(tag, "wishes", (wish, form) => EntityTables.Read(tag, form).Wishes.Any(found => (int)found.Wish == wish));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Capitals_and_missing_diacritics_change_nothing(string tag)
    {
        foreach (var (_, form) in Forms(tag, "days").Concat(Forms(tag, "periods")))
        {
            var found = EntityTables.Read(tag, form).Dates;
            Assert.Equal(found.Select(date => date.From), EntityTables.Read(tag, form.ToUpperInvariant()).Dates.Select(date => date.From));
            Assert.Equal(found.Select(date => date.From), EntityTables.Read(tag, TextNormalizer.Fold(form)).Dates.Select(date => date.From));
        }
    }

    [Theory]
    [InlineData("prs")]
    [InlineData("ur")]
    [InlineData("ckb")]
    public void An_arabic_keyboard_changes_nothing(string tag)
    {
        foreach (var (_, form) in Forms(tag, "days").Concat(Forms(tag, "weekdays")))
        {
            var typed = form.Replace('ی', 'ي').Replace('ک', 'ك').Replace('ە', 'ه').Replace('ہ', 'ه').Replace('ۆ', 'و').Replace('ێ', 'ي').Replace('ڕ', 'ر');
            Assert.Equal(EntityTables.Read(tag, form).Dates.Select(date => date.From), EntityTables.Read(tag, typed).Dates.Select(date => date.From));
        }
    }

    private static void Expect(string tag, string section, Func<int, string, bool> holds)
    {
        var keys = LexiconKeys.Required[LexiconKeys.Section(section)!.Value].ToList();
        var faults = Forms(tag, section).Where(form => !holds(keys.IndexOf(form.Key), form.Form)).ToList();

        Assert.True(faults.Count == 0, string.Join(", ", faults));
    }

    // Two states are called Congo, and one name may be both.
    private static bool Same(string found, string key) => found == key || (found is "CD" or "CG" && key is "CD" or "CG");

    private static IEnumerable<(string Key, string Form)> Forms(string tag, string section)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Resources, "Lexicon", $"{tag}.json"), Encoding.UTF8));
        return [.. file.RootElement.GetProperty(section).EnumerateObject().SelectMany(key => key.Value.EnumerateArray().Select(form => (key.Name, form.GetString()!.TrimEnd('*'))))];
    }
}
