using System.Globalization;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>What people do to a language on a phone, tried on every language it can be done to.</summary>
public sealed class LanguageBehaviourTests
{
    /// <summary>The same question in each language, by people who are not in a hurry.</summary>
    private static readonly Dictionary<string, string[]> Sentences = new()
    {
        ["nb"] = ["Hvor kan jeg søke om plass i barnehagen for datteren min?", "Kan noen hjelpe meg med å fylle ut skjemaet?", "Vi har ikke råd til å betale for fotball"],
        ["en"] = ["Where can I apply for a place in the kindergarten for my daughter?", "Can anybody help me to fill in the form?", "We cannot afford to pay for football"],
        ["uk"] = ["Де я можу подати заяву на місце в садочку для доньки?", "Чи може хтось допомогти мені заповнити анкету?", "Ми не маємо грошей, щоб платити за футбол"],
        ["ru"] = ["Где я могу подать заявление на место в садике для дочери?", "Может ли кто-нибудь помочь мне заполнить анкету?", "У нас нет денег, чтобы платить за футбол"],
        ["pl"] = ["Gdzie mogę złożyć wniosek o miejsce w przedszkolu dla córki?", "Czy ktoś może mi pomóc wypełnić formularz?", "Nie stać nas na opłacenie piłki nożnej"],
        ["lt"] = ["Kur galiu pateikti prašymą dėl vietos darželyje dukrai?", "Ar kas nors gali padėti man užpildyti anketą?", "Neturime pinigų mokėti už futbolą"],
        ["ar"] = ["أين يمكنني التقديم على مكان في الروضة لابنتي؟", "هل يستطيع أحد مساعدتي في تعبئة الاستمارة؟", "ليس عندنا مال لندفع ثمن كرة القدم"],
        ["prs"] = ["برای دخترم در کودکستان از کجا درخواست بدهم؟", "آیا کسی می‌تواند در خانه‌پری فورم مرا کمک کند؟", "ما پول نداریم که برای فوتبال بدهیم"],
        ["ur"] = ["میں اپنی بیٹی کے لیے کنڈرگارٹن میں جگہ کی درخواست کہاں دوں؟", "کیا کوئی فارم بھرنے میں میری مدد کر سکتا ہے؟", "ہمارے پاس فٹ بال کے لیے پیسے نہیں ہیں"],
        ["so"] = ["Xaggee baan ka codsan karaa boos xannaanada ilmaha oo gabadhayda ah?", "Ma jiraa qof iga caawin kara buuxinta foomka?", "Lacag aan ku bixinno kubbadda ma hayno"],
        ["ti"] = ["ንጓለይ ኣብ መዋእለ ህጻናት ቦታ ኣበይ ክሓትት እኽእል?", "ነዚ ቅጥዒ ንምምላእ ሰብ ክሕግዘኒ ይኽእል ዶ?", "ንኩዕሶ ክንከፍሎ ገንዘብ የብልናን"],
        ["ckb"] = ["لە کوێ دەتوانم داوای شوێنێک بکەم لە باخچەی منداڵان بۆ کچەکەم؟", "ئایا کەسێک دەتوانێت یارمەتیم بدات فۆرمەکە پڕ بکەمەوە؟", "پارەمان نییە بۆ تۆپی پێ بیدەین"],
    };

    public static TheoryData<string> Tags => [.. Sentences.Keys];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_sentence_is_sure_and_spoken_here(string tag) => Expect(tag, text => text);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Capitals_change_nothing(string tag) => Expect(tag, text => text.ToUpper(CultureInfo.InvariantCulture));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Missing_marks_of_punctuation_change_nothing(string tag) => Expect(tag, text => text.Replace("?", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("nb")]
    [InlineData("pl")]
    [InlineData("lt")]
    public void Missing_diacritics_change_nothing(string tag) => Expect(tag, TextNormalizer.Fold);

    [Theory]
    [InlineData("prs")]
    [InlineData("ur")]
    [InlineData("ckb")]
    public void An_arabic_keyboard_changes_nothing(string tag) => Expect(tag, text =>
        text.Replace('ی', 'ي').Replace('ک', 'ك').Replace('ە', 'ه').Replace('ہ', 'ه').Replace('ھ', 'ه').Replace('ے', 'ي').Replace('ۆ', 'و').Replace('ێ', 'ي').Replace('ڵ', 'ل').Replace('ڕ', 'ر'));

    [Theory]
    [InlineData("uk")]
    public void Latin_letters_typed_for_cyrillic_ones_change_nothing(string tag) =>
        Expect(tag, text => text.Replace('і', 'i').Replace('а', 'a').Replace('о', 'o'));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Norwegian_terms_inside_change_nothing(string tag) => Expect(tag, text => $"{text} voksenopplæring Nav kommune");

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_number_a_link_and_a_face_change_nothing(string tag) => Expect(tag, text => $"{text} 12.9. https://imdi.no 😀");

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_sentence_outweighs_any_language_of_the_conversation(string tag)
    {
        foreach (var text in Sentences[tag])
            Assert.All(Twelve.Languages, prior => Assert.Equal(tag, Twelve.Detector.Guess(text, prior).Language?.Tag));
    }

    [Theory]
    [InlineData("Jeg bor i", "nb")]
    [InlineData("eg vil gjerne læra meg å symja", "nb")]
    [InlineData("æ e ny her og kjenne ingen", "nb")]
    [InlineData("hvad koster det at gå til svømning", "nb")]
    [InlineData("jag skulle vilja veta vad det kostar", "nb")]
    [InlineData("می‌خواستم بدونم کلاس زبان کی شروع میشه", "prs")]
    [InlineData("salam chetor sabt nam konam", "prs")]
    [InlineData("baraye bacheha kelas darid", "prs")]
    [InlineData("kifak shu lazem a3mel", "ar")]
    [InlineData("wein el madrase", "ar")]
    [InlineData("mera beta kahan jaye", "ur")]
    [InlineData("fees kitni hai", "ur")]
    [InlineData("gde mozhno pomosh poluchit", "ru")]
    [InlineData("skolko eto stoit", "ru")]
    [InlineData("de mozhna otrymaty dopomohu", "uk")]
    [InlineData("meni potribna robota", "uk")]
    [InlineData("la kwe datwanm xwm tomar bkam", "ckb")]
    [InlineData("temherti abey alo", "ti")]
    public void A_variety_or_a_romanisation_goes_to_its_language(string text, string tag)
    {
        var guess = Twelve.Detector.Guess(text, null);

        Assert.Equal(tag, guess.Language?.Tag);
        Assert.True(guess.SpokenHere);
    }

    [Theory]
    [InlineData("salam")]
    [InlineData("privet")]
    [InlineData("shukran")]
    [InlineData("ok")]
    [InlineData("hm")]
    public void A_word_alone_that_many_languages_share_is_unsure(string text) => Assert.False(Twelve.Detector.Guess(text, null).Sure);

    [Theory]
    [InlineData("ትምህርቲ ቋንቋ ኖርወይ", true)]
    [InlineData("ቋንቋ ምምሃር ደልየ", true)]
    [InlineData("የኖርዌይ ቋንቋ መማር እፈልጋለሁ", false)]
    [InlineData("ልጄን ትምህርት ቤት ማስገባት እፈልጋለሁ እባክዎ", false)]
    public void Tigrinya_is_told_from_amharic(string text, bool spoken)
    {
        var guess = Twelve.Detector.Guess(text, null);

        Assert.Equal(spoken, guess.SpokenHere);
    }

    [Theory]
    [InlineData("bonjour")]
    [InlineData("danke schön")]
    [InlineData("kurs")]
    public void Too_few_words_are_never_called_a_language_we_do_not_speak(string text) => Assert.True(Twelve.Detector.Guess(text, null).SpokenHere);

    [Fact]
    public void None_of_our_sentences_is_called_a_language_we_do_not_speak() =>
        Assert.All(Sentences.Values.SelectMany(texts => texts), text => Assert.True(Twelve.Detector.Guess(text, null).SpokenHere));

    [Fact]
    public void The_same_texts_give_the_same_scores()
    {
        var again = LanguageDetector.Train(Twelve.Texts, Twelve.Languages, CancellationToken.None);

        Assert.All(Sentences.Values.SelectMany(texts => texts), text => Assert.Equal(Twelve.Detector.Guess(text, null), again.Guess(text, null)));
    }

    [Fact]
    public void A_guess_allocates_little()
    {
        var text = Sentences["nb"][0];
        Twelve.Detector.Guess(text, null);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
            Twelve.Detector.Guess(text, null);

        Assert.True((GC.GetAllocatedBytesForCurrentThread() - before) / 100 < 600);
    }

    private static void Expect(string tag, Func<string, string> typed) => Assert.All(Sentences[tag].Select(typed), text =>
    {
        var guess = Twelve.Detector.Guess(text, null);
        Assert.True(guess.Language?.Tag == tag && guess.Sure && guess.SpokenHere, $"{text}: {guess.Language?.Tag} {guess.Score:f2} {guess.SpokenHere}");
    });
}
