using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("nb", "hvor kan jeg lære norsk om kvelden")]
    [InlineData("nb", "kor kan eg læra norsk på kveldstid")]
    [InlineData("nb", "æ vil lær mæ norsk, ka ska æ gjør")]
    [InlineData("nb", "jag vill lära mig norska på kvällen")]
    [InlineData("nb", "hvornår starter kurset og hvad koster det")]
    [InlineData("en", "where can i learn norwegian in the evening")]
    [InlineData("uk", "де можна вчити норвезьку ввечері")]
    [InlineData("ru", "где можно учить норвежский вечером")]
    [InlineData("pl", "gdzie mogę uczyć się norweskiego wieczorem")]
    [InlineData("lt", "kur galėčiau vakarais mokytis norvegų kalbos")]
    [InlineData("ar", "أين يمكنني تعلم اللغة النرويجية مساء")]
    [InlineData("prs", "از کجا می‌توانم شب زبان ناروی یاد بگیرم")]
    [InlineData("prs", "کجا میتونم نروژی یاد بگیرم")]
    [InlineData("ur", "میں شام کو نارویجن زبان کہاں سیکھ سکتا ہوں")]
    [InlineData("so", "xaggee baan fiidkii luqadda norwiijiga ka baran karaa")]
    [InlineData("ti", "ኣበይ እየ ምሸት ቋንቋ ኖርወይ ክመሃር ዝኽእል")]
    [InlineData("ckb", "لە کوێ دەتوانم ئێواران فێری زمانی نەرویجی بم")]
    public void A_sentence_tells_its_language(string tag, string text)
    {
        var guess = Twelve.Detector.Guess(text, null);

        Assert.Equal(tag, guess.Language?.Tag);
        Assert.True(guess.Sure);
        Assert.True(guess.SpokenHere);
    }

    [Theory]
    [InlineData("nb", "hvor kan jeg lare a lese pa kvelden")]
    [InlineData("pl", "gdzie moge uczyc sie jezyka wieczorem, prosze")]
    [InlineData("lt", "kur galeciau vakarais mokytis kalbos, aciu")]
    public void Diacritics_are_not_needed(string tag, string text) => Assert.Equal(tag, Twelve.Detector.Guess(text, null).Language?.Tag);

    [Theory]
    [InlineData("prs", "مي خواهم يك كورس زبان پيدا كنم")]
    [InlineData("ur", "مجهے كورس كي فيس كتني دينا هو گي")]
    [InlineData("ckb", "دةتوانم كورسي زماني نةرويجي بكةم")]
    [InlineData("ckb", "دەمەوي كورسيكي زمان بدوزمەوە")]
    public void An_arabic_keyboard_does_not_make_a_text_arabic(string tag, string text) =>
        Assert.Equal(tag, Twelve.Detector.Guess(text, null).Language?.Tag);

    [Theory]
    [InlineData("uk", "skilky koshtuie kurs movy")]
    [InlineData("ru", "skolko stoit kurs yazyka i gde on")]
    [InlineData("ar", "biddi ata3allam el lugha, kif fini sajjel")]
    [InlineData("prs", "mekhaham zaban yad begiram, kojast kurs")]
    [InlineData("ur", "mujhe zaban seekhni hai course kahan hai")]
    [InlineData("ti", "quanqua kmehar delye abey alo")]
    [InlineData("ckb", "damawe ferî zman bim, kurs la kweya")]
    public void Latin_letters_do_not_hide_a_language_that_has_others(string tag, string text)
    {
        var guess = Twelve.Detector.Guess(text, null);

        Assert.Equal(tag, guess.Language?.Tag);
        Assert.True(guess.SpokenHere);
    }

    [Theory]
    [InlineData("salam")]
    [InlineData("Salaam!")]
    [InlineData("hei")]
    [InlineData("Hi")]
    [InlineData("merhaba")]
    [InlineData("سلام")]
    [InlineData("ሰላም")]
    [InlineData("ok")]
    public void A_greeting_of_many_languages_is_unsure(string text) => Assert.False(Twelve.Detector.Guess(text, null).Sure);

    [Theory]
    [InlineData("uk", "salam")]
    [InlineData("ti", "hei")]
    [InlineData("ar", "ok")]
    [InlineData("so", "taxi")]
    public void A_word_of_many_languages_keeps_the_language_of_the_conversation(string tag, string text) =>
        Assert.Equal(tag, Twelve.Detector.Guess(text, Twelve.Get(tag)).Language?.Tag);

    [Fact]
    public void A_sentence_outweighs_the_language_of_the_conversation()
    {
        var guess = Twelve.Detector.Guess("де можна вчити норвезьку ввечері", Twelve.Get("ru"));

        Assert.Equal("uk", guess.Language?.Tag);
    }

    [Fact]
    public void The_share_by_the_text_alone_ignores_the_prior()
    {
        const string Text = "kurs pris";
        var alone = Twelve.Detector.Guess(Text, null);
        var biased = Twelve.Detector.Guess(Text, alone.Language);

        Assert.Equal(alone.FromText, biased.FromText, 1e-9);
        Assert.True(biased.Score > alone.Score);
    }

    [Theory]
    [InlineData("ich möchte gerne einen Sprachkurs machen bitte")]
    [InlineData("je ne comprends pas cette lettre de la commune")]
    [InlineData("quiero aprender el idioma pero no tengo dinero")]
    [InlineData("bu mektubu anlamıyorum bana yardım eder misiniz")]
    [InlineData("nu înțeleg scrisoarea aceasta, puteți să mă ajutați")]
    [InlineData("Искам да запиша детето си на курс по езика")]
    [InlineData("زه غواړم چې د ژبې کورس ته لاړ شم")]
    [InlineData("እባክዎ የቋንቋ ትምህርት የት ነው የሚሰጠው")]
    [InlineData("Πού μπορώ να μάθω νορβηγικά;")]
    [InlineData("איפה אפשר ללמוד נורווגית")]
    [InlineData("ฉันอยากเรียนภาษานอร์เวย์")]
    [InlineData("我想学挪威语")]
    [InlineData("நான் மொழி கற்க விரும்புகிறேன்")]
    public void A_language_we_do_not_answer_in_is_told_as_such(string text) => Assert.False(Twelve.Detector.Guess(text, null).SpokenHere);

    [Fact]
    public void English_words_that_all_languages_borrow_stay_english()
    {
        var lines = Twelve.Texts.ToDictionary(entry => entry.Key, entry => entry.Value);
        lines["ur.latin"] = [.. lines["ur.latin"], .. Enumerable.Repeat("norwegian course kab hai", 30)];
        lines["en"] = [.. lines["en"], "norwegian course", "how much is the norwegian course", "is the norwegian course free", "course in norwegian"];
        var detector = LanguageDetector.Train(lines, Twelve.Languages, CancellationToken.None);

        Assert.Equal("en", detector.Guess("norwegian course", null).Language?.Tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 !")]
    [InlineData("👍")]
    public void A_text_without_letters_has_no_language(string text) => Assert.Null(Twelve.Detector.Guess(text, Twelve.Get("nb")).Language);

    [Fact]
    public void A_norwegian_term_does_not_make_an_arabic_question_norwegian() =>
        Assert.Equal("ar", Twelve.Detector.Guess("أين voksenopplæring من فضلك", null).Language?.Tag);
}
