using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class CommandWordsTests
{
    private static readonly CommandWords Words = new(
    [
        List("nb", (Command.Stop, ["stopp", "meld av"]), (Command.More, ["mer"]), names: [("ti", "tigrinja"), ("ar", "arabisk"), ("nb", "norsk"), ("uk", "ukrainsk")], around: ["på"]),
        List("en", (Command.Stop, ["stop it"]), (Command.Help, ["help"]), names: [("ar", "arabic"), ("nb", "norwegian"), ("ti", "tigrinya")], around: ["in"]),
        List("uk", (Command.Stop, ["стоп"]), (Command.Back, ["назад"]), names: [("uk", "українська"), ("nb", "норвезька")], around: ["на"]),
        List("ar", (Command.Stop, ["قف"]), (Command.Help, ["مساعدة"]), names: [("ar", "عربي"), ("ar", "العربية")], around: ["بال", "ب"]),
        List("ti", (Command.Menu, ["ዝርዝር"]), (Command.More, ["ተወሳኺ"]), names: [("ti", "ትግርኛ"), ("ar", "ዓረብኛ")], around: ["ብ"]),
    ]);

    [Theory]
    [InlineData("STOPP", Command.Stop)]
    [InlineData("Stopp!", Command.Stop)]
    [InlineData("meld av", Command.Stop)]
    [InlineData("СТОП.", Command.Stop)]
    [InlineData("قف", Command.Stop)]
    [InlineData("مساعده", Command.Help)]
    [InlineData("\u200Fقف\u200F", Command.Stop)]
    [InlineData("ዝርዝር", Command.Menu)]
    [InlineData("STOPALL", Command.Stop)]
    [InlineData("Unsubscribe", Command.Stop)]
    [InlineData("INFO", Command.Help)]
    [InlineData("unstop", Command.Start)]
    public void A_command_is_the_whole_message(string text, Command expected) => Assert.Equal(expected, Words.Find(text));

    [Theory]
    [InlineData("STOP PLEASE")]
    [InlineData("stopp meg ikke")]
    [InlineData("mer om norskkurs")]
    [InlineData("")]
    [InlineData("0")]
    public void Anything_beside_the_word_makes_it_no_command(string text) => Assert.Null(Words.Find(text));

    [Fact]
    public void A_lone_yes_is_start_only_when_the_caller_asks()
    {
        Assert.Null(Words.Find("YES"));
        Assert.Equal(Command.Start, Words.Find("Yes!", yesIsStart: true));
    }

    [Theory]
    [InlineData("tigrinja", "ti")]
    [InlineData("Українська", "uk")]
    [InlineData("عربي", "ar")]
    [InlineData("بالعربية", "ar")]
    [InlineData("in arabic please", "ar")]
    [InlineData("På tigrinja, takk!", "ti")]
    [InlineData("I speak Tigrinya", "ti")]
    [InlineData("ብትግርኛ", "ti")]
    [InlineData("українською", "uk")]
    [InlineData("norsk", "nb")]
    public void A_language_is_chosen_by_its_name_in_any_language(string text, string expected) => Assert.Equal(expected, Words.FindLanguage(text));

    [Theory]
    [InlineData("norsk kurs")]
    [InlineData("norwegian course")]
    [InlineData("tigrinja arabisk")]
    [InlineData("please")]
    [InlineData("")]
    public void A_question_that_names_a_language_chooses_none(string text) => Assert.Null(Words.FindLanguage(text));

    [Theory]
    [InlineData("norskkurs på tigrinja", "ti", "norskkurs")]
    [InlineData("På arabisk: hva koster kurset?", "ar", "hva koster kurset")]
    [InlineData("norwegian course in arabic", "ar", "norwegian course")]
    [InlineData("norskkurs på norsk", "nb", "norskkurs")]
    [InlineData("курси українською", "uk", "курси")]
    [InlineData("ዋጋ ኮርስ ብትግርኛ", "ti", "ዋጋ ኮርስ")]
    public void One_answer_may_be_asked_for_in_another_language(string text, string tag, string question)
    {
        var aside = Words.FindAsideLanguage(text);

        Assert.Equal((tag, TextNormalizer.Fold(question)), aside);
    }

    [Theory]
    [InlineData("course in norwegian")]
    [InlineData("in arabic please")]
    [InlineData("norskkurs")]
    [InlineData("tigrinja tolk hos legen")]
    public void Other_mentions_of_a_language_are_part_of_the_question(string text) => Assert.Null(Words.FindAsideLanguage(text));

    private static WordList List(
        string tag, (Command Command, string[] Words) one, (Command Command, string[] Words) two, (string Tag, string Name)[] names, string[] around) => new(
            tag, new Dictionary<Command, IReadOnlyList<string>> { [one.Command] = one.Words, [two.Command] = two.Words }, [], [], [],
            names.GroupBy(name => name.Tag).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(name => name.Name)]), around);
}
