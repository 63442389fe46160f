using System.Globalization;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Dates as the shipped languages write them. Month names: Unicode CLDR 48, Gregorian calendar (for Dari those of fa-AF).</summary>
public sealed class DateTextTests
{
    [Theory]
    [InlineData("nb", "21. mars 2026", "1. august 2027")]
    [InlineData("en", "21 March 2026", "1 August 2027")]
    [InlineData("uk", "21 березня 2026 р.", "1 серпня 2027 р.")]
    [InlineData("ru", "21 марта 2026 г.", "1 августа 2027 г.")]
    [InlineData("pl", "21 marca 2026", "1 sierpnia 2027")]
    [InlineData("lt", "2026 m. kovo 21 d.", "2027 m. rugpjūčio 1 d.")]
    [InlineData("ar", "21 مارس 2026", "1 أغسطس 2027")]
    [InlineData("prs", "21 مارچ 2026", "1 اگست 2027")]
    [InlineData("ur", "21 مارچ 2026", "1 اگست 2027")]
    [InlineData("so", "21 Maarso 2026", "1 Agosto 2027")]
    [InlineData("ti", "21 መጋቢት 2026", "1 ነሓሰ 2027")]
    [InlineData("ckb", "21ی ئازاری 2026", "1ی ئابی 2027")]
    public void A_date_is_written_in_the_reader_s_language_and_the_Gregorian_calendar(string tag, string newYearOfPersia, string august)
    {
        var language = Languages().Get(tag);

        Assert.Equal(newYearOfPersia, DateText.Write(new(2026, 3, 21), language));
        Assert.Equal(august, DateText.Write(new(2027, 8, 1), language));
    }

    [Fact]
    public void Every_day_of_a_year_is_written_differently_with_ASCII_digits_and_its_own_year()
    {
        foreach (var language in Languages().All)
        {
            var written = Enumerable.Range(0, 366).Select(day => DateText.Write(new DateOnly(2028, 1, 1).AddDays(day), language)).ToList();

            Assert.Equal(366, written.Distinct().Count());
            Assert.All(written, text => Assert.Contains("2028", text, StringComparison.Ordinal));
            Assert.All(written, text => Assert.DoesNotContain(text, c => char.IsDigit(c) && !char.IsAsciiDigit(c)));
        }
    }

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            // The calendar of fa-AF would make 1405 of 2026.
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("fa-AF");

            Assert.Equal("21 مارچ 2026", DateText.Write(new(2026, 3, 21), Languages().Get("prs")));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static LanguageList Languages()
    {
        var reader = new UnitReader(ContentUnits.National, ContentFolder.Read(Repository.Resources));
        return new([.. reader.Json<LanguagesFile>("Languages.json")!.Languages.Select(entry => entry.ToLanguage())]);
    }
}
