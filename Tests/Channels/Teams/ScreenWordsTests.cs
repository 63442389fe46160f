using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>On a screen nothing is said that is true of text messages alone.</summary>
public sealed class ScreenWordsTests : IAsyncLifetime
{
    private TeamsHouse? _house;

    private TeamsHouse House => _house!;

    public async ValueTask InitializeAsync() => _house = await TeamsHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task The_first_notice_tells_of_a_person_and_not_of_stop()
    {
        var card = (await SayAsync("hva koster norskkurs")).ToString();

        Assert.Contains("Automatisk svar. Menneske: skriv PERSON.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("STOPP", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hjelp", "Menneske: PERSON. Slett: SLETT.")]
    [InlineData("personvern", "Skriv SLETT for å slette alt, eller INNSYN for å se hva vi har.")]
    [InlineData("norskkurs i Sandefjord", "Jeg svarer bare for Namsos kommune, ikke for Sandefjord kommune.")]
    [InlineData("meny", "Hva vil du vite?")]
    [InlineData("stopp", "Du får ikke flere meldinger fra Namsos kommune. Skriv START")]
    public async Task No_number_is_spoken_of_and_no_list_is_answered_with_one(string text, string expected)
    {
        await SayAsync("hei");

        var card = (await SayAsync(text)).ToString();

        Assert.Contains(expected, card, StringComparison.Ordinal);
        Assert.All(["STOPP", "Dette nummeret", "dette nummeret", "Nummeret ditt", "Svar med et tall", "svar med et tall"], words => Assert.DoesNotContain(words, card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_to_be_sent_on_stands_under_its_size_once()
    {
        var card = await SayAsync("hva koster norskkurs");

        await House.PostAsync(House.Invoke(TeamsHouse.ButtonOf(card, "Kopier som SMS")));
        var copy = (await House.NextAsync(1)).Card.GetProperty("body").EnumerateArray().ToList();

        Assert.Contains("74 21 71 00", copy.Single(element => element.GetProperty("type").GetString() == "Input.Text").ToString(), StringComparison.Ordinal);
        Assert.Single(copy, element => element.ToString().Contains("SMS: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_asked_whether_a_question_helped_for_yes_and_no_would_be_taken_for_its_answers()
    {
        var card = (await SayAsync("har jeg rett til norskkurs")).GetProperty("body").ToString();

        Assert.Contains("Hvorfor er du i Norge?", card, StringComparison.Ordinal);
        Assert.All(["Var dette til hjelp?", "Vis på to språk", "Kopier som SMS", "1 Beskyttelse"], words => Assert.DoesNotContain(words, card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_of_the_rights_check_stands_in_two_languages_and_not_its_first_question()
    {
        var card = await SayAsync("har jeg rett til norskkurs");
        for (var step = 0; step < 12 && !card.ToString().Contains("Var dette til hjelp?", StringComparison.Ordinal); step++)
            card = JsonDocument.Parse((await House.PostAsync(House.Invoke(TeamsHouse.ButtonsOf(card).First().GetProperty("data")))).Body).RootElement.GetProperty("value");
        var result = card.GetProperty("body").EnumerateArray().First(element => element.GetProperty("type").GetString() == "RichTextBlock").GetProperty("inlines")[0].GetProperty("text").GetString()!;

        var columns = (await SayAsync("vis på tigrinja")).GetProperty("body").EnumerateArray().Single(element => element.GetProperty("type").GetString() == "ColumnSet").GetProperty("columns");

        Assert.Contains(result, columns[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hvorfor er du i Norge?", columns[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_the_rights_check_is_shown_to_another_as_the_general_answer()
    {
        await SayAsync("har jeg rett til norskkurs");

        var columns = (await SayAsync("vis på tigrinja")).GetProperty("body").EnumerateArray().Single(element => element.GetProperty("type").GetString() == "ColumnSet").ToString();

        Assert.DoesNotContain("Hvorfor er du i Norge?", columns, StringComparison.Ordinal);
    }

    [Fact]
    public void In_no_language_does_a_screen_s_wording_tell_of_stop_or_of_messages_and_their_price()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Resources, "Answers"), "screen*.resx");

        Assert.Equal(12, files.Length);
        Assert.All(files, file =>
        {
            var texts = SafeXml.Parse(File.ReadAllText(file)).Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value, StringComparer.Ordinal);
            Assert.Equal(ScreenKeys.Arguments.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
            Assert.All(texts.Values, text => Assert.All(["STOP", "SMS"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal)));
        });
    }

    private async Task<JsonElement> SayAsync(string text) => (await House.AskAsync(House.Message(text))).Card;
}
