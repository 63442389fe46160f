using ChatBot.Dialogs.Understanding.Entities;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Understanding.Entities;

public sealed class EntityFormsTests
{
    public static TheoryData<string> Tags => [.. Twelve.Languages.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_date_in_digits_is_read_in_every_language(string tag)
    {
        foreach (var text in new[] { "2026-09-12", "12.09.2026", "12.9.26", "12/9", "١٢/٩", "۱۲/۹/۲۰۲۶", "12.9.", "१२/९" })
            Assert.Equal(new DateOnly(2026, 9, 12), Assert.Single(EntityTables.Read(tag, text).Dates).From);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_time_in_digits_is_read_in_every_language(string tag)
    {
        foreach (var text in new[] { "18:30", "١٨:٣٠", "۱۸:۳۰" })
            Assert.Equal(new TimeOnly(18, 30), Assert.Single(EntityTables.Read(tag, text).Times).Time);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Norwegian_words_are_read_in_every_language(string tag)
    {
        Assert.Equal("2026-09-05..2026-09-06", EntityTables.Write("date", EntityTables.Read(tag, "i helga")));
        Assert.Contains(EntityTables.Read(tag, "leksehjelp").Categories, found => found.Id == "homework-help");
        Assert.Equal("namsos", Assert.Single(EntityTables.Read(tag, "Namsos").Municipalities).Id);
    }

    [Theory]
    [InlineData("jeg bor i Sandefjord kommune", "sandefjord")]
    [InlineData("Namsos' bibliotek", "namsos")]
    [InlineData("er NAMSOS KOMMUNE åpen", "namsos")]
    [InlineData("jeg bor i Oslo", "-")]
    public void A_municipality_is_found_by_its_names(string text, string expected) => Assert.Equal(expected, EntityTables.Write("place", EntityTables.Read("nb", text)));

    [Theory]
    [InlineData("nb", "mitt nummer er 91234567")]
    [InlineData("nb", "saken 2026/12345 fra 99.88")]
    [InlineData("en", "version 3.14 of room 207")]
    [InlineData("nb", "0047 22 33 44 55")]
    public void A_number_that_is_no_date_is_no_date(string tag, string text) => Assert.Empty(EntityTables.Read(tag, text).Dates);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("31.6.2026")]
    [InlineData("0.5")]
    public void A_day_that_does_not_exist_is_not_made_up(string text) => Assert.Empty(EntityTables.Read("nb", text).Dates);

    [Fact]
    public void A_mention_tells_where_it_stands()
    {
        var found = EntityTables.Read("nb", "Vi kommer på fredag kl 18.30, sønnen er 7 år");

        Assert.Equal("fredag", Part(found, found.Dates[0].Span));
        Assert.Equal("kl 18.30", Part(found, found.Times[0].Span));
        Assert.Equal("7 år", Part(found, found.Ages[0].Span));
    }

    [Fact]
    public void A_long_message_gives_all_that_it_names()
    {
        var found = EntityTables.Read("uk", "Добрий день, ми з України, син 7 років і донька 5 років, чи є футбол або плавання у суботу о 10:00?");

        Assert.Equal("UA", EntityTables.Write("country", found));
        Assert.Equal("7,5", EntityTables.Write("age", found));
        Assert.Equal("football,swimming", EntityTables.Write("category", found));
        Assert.Equal("2026-09-05", EntityTables.Write("date", found));
        Assert.Equal("10:00", EntityTables.Write("time", found));
    }

    [Fact]
    public void Any_text_is_read_without_fault_and_all_places_lie_inside_it()
    {
        var random = new RandomTexts(seed: 7);
        foreach (var text in Enumerable.Range(0, 400).Select(_ => random.Next(80)).Concat(["", " ", "\ud800", "12.", "-", "kl", "til", "halv", "1.1.1.1.1", "፲፲፲፲፻", "999999999999", "٠/٠/٠", "f. 99999"]))
        {
            foreach (var tag in new[] { "nb", "ar", "ti", "ur" })
            {
                var found = EntityTables.Read(tag, text);
                var spans = found.Dates.Select(date => date.Span).Concat(found.Times.Select(time => time.Span)).Concat(found.Ages.Select(age => age.Span)).Concat(found.Numbers.Select(number => number.Span));
                Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= found.Text.Length));
            }
        }
    }

    private static string Part(MessageEntities found, TextSpan span) => found.Text.Substring(span.Start, span.Length);
}
