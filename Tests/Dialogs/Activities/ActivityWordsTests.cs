namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>The same wish in the words of every language: what is read from it stands in the id of the list.</summary>
public sealed class ActivityWordsTests
{
    [Theory]
    [InlineData("nb", "idrett for barn lørdag")]
    [InlineData("nb", "sport barn på lørdag")]
    [InlineData("en", "sport for children Saturday")]
    [InlineData("en", "sports for my kids on Saturday")]
    [InlineData("uk", "спорт для дітей субота")]
    [InlineData("uk", "спорт дітям у суботу")]
    [InlineData("ru", "спорт для детей суббота")]
    [InlineData("ru", "спорт детям в субботу")]
    [InlineData("pl", "sport dla dzieci sobota")]
    [InlineData("pl", "sport dla dziecka w sobotę")]
    [InlineData("lt", "sportas vaikams šeštadienį")]
    [InlineData("lt", "sportas vaikui šeštadienis")]
    [InlineData("ar", "رياضة للأطفال السبت")]
    [InlineData("ar", "رياضة أطفال يوم السبت")]
    [InlineData("prs", "ورزش برای اطفال شنبه")]
    [InlineData("prs", "ورزش اطفال روز شنبه")]
    [InlineData("ur", "بچوں کے لیے کھیل ہفتے کو")]
    [InlineData("ur", "کھیل بچوں کے لیے ہفتہ کے دن")]
    [InlineData("so", "isboorti carruurta sabtida")]
    [InlineData("so", "isboorti ilmaha sabti")]
    [InlineData("ti", "ስፖርት ንቖልዑ ቀዳም")]
    [InlineData("ti", "ስፖርት ቆልዑ ብቀዳም")]
    [InlineData("ckb", "وەرزش بۆ منداڵان شەممە")]
    [InlineData("ckb", "وەرزش منداڵ ڕۆژی شەممە")]
    public void Sport_for_children_on_Saturday_is_all_three(string tag, string question) =>
        Assert.Equal("activities:ksport;d2026-11-21_2026-11-21;hchildren", new ActivityPlayer(tag).Send(question).State.Showing);

    [Fact]
    public void What_is_for_grown_ups_is_left_out_when_children_shall_go() =>
        Assert.Equal(["girls-football", "football-school"], new ActivityPlayer().Send("idrett for barn i helga").Found.Take(2));

    [Fact]
    public void Who_shall_go_is_said_back_and_gives_way_to_an_age()
    {
        var player = new ActivityPlayer().Send("fotball for barn");

        Assert.StartsWith("Fotball, for barn (", player.Reply.Text, StringComparison.Ordinal);

        player.Send("8 år");

        Assert.Equal("activities:kfootball;a8", player.State.Showing);
    }

    [Theory]
    [InlineData("nb", "fotball på arabisk", "ar")]
    [InlineData("nb", "er det fotball på somali på søndag", "so")]
    [InlineData("en", "football in Arabic", "ar")]
    [InlineData("en", "football in Ukrainian on Sunday", "uk")]
    [InlineData("uk", "футбол на українській", "uk")]
    [InlineData("uk", "футбол українською", "uk")]
    [InlineData("uk", "футбол арабською у суботу", "ar")]
    [InlineData("ru", "футбол на украинском", "uk")]
    [InlineData("ru", "футбол по-русски", "ru")]
    [InlineData("pl", "piłka nożna po polsku", "pl")]
    [InlineData("lt", "futbolas lietuviškai", "lt")]
    [InlineData("ar", "كرة قدم بالعربي", "ar")]
    [InlineData("prs", "فوتبال به زبان دری", "prs")]
    [InlineData("ur", "فٹ بال اردو میں", "ur")]
    [InlineData("so", "kubadda cagta af soomaali", "so")]
    [InlineData("ti", "ኩዕሶ እግሪ ብትግርኛ", "ti")]
    [InlineData("ckb", "تۆپی پێ بە کوردی", "ckb")]
    public void An_activity_in_a_language_is_one_where_it_is_spoken(string tag, string question, string spoken)
    {
        var showing = new ActivityPlayer(tag).Send(question).State.Showing;

        Assert.StartsWith("activities:kfootball", showing, StringComparison.Ordinal);
        Assert.EndsWith($";l{spoken}", showing, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_to_it_is_in_the_language_of_the_question() => Assert.Equal("nb", new ActivityPlayer().Send("fotball på arabisk").Reply.Language.Tag);

    [Fact]
    public void A_bare_list_in_another_language_is_still_told_in_that_language() => Assert.Equal("ar", new ActivityPlayer().Send("aktiviteter på arabisk").Reply.Language.Tag);

    [Theory]
    [InlineData("میرے بیٹے کے لیے فٹ بال", ";g1")]
    [InlineData("میری بیٹی کے لیے فٹ بال", ";g0")]
    [InlineData("لڑکے فٹ بال", ";g1")]
    [InlineData("لڑکی فٹ بال", ";g0")]
    public void A_son_is_no_daughter_in_Urdu(string question, string gender) => Assert.Contains(gender, new ActivityPlayer("ur").Send(question).State.Showing, StringComparison.Ordinal);

    [Theory]
    [InlineData("nb", "fotball for mannen min 40 år")]
    [InlineData("nb", "svømming for kona mi")]
    [InlineData("nb", "dans for mannen min på søndag")]
    [InlineData("en", "football for my husband 40 years old")]
    [InlineData("en", "dance for my wife on Sunday")]
    [InlineData("uk", "футбол для чоловіка 40 років")]
    [InlineData("uk", "танці для дружини")]
    [InlineData("ru", "футбол для мужа 40 лет")]
    [InlineData("ru", "танцы для жены")]
    [InlineData("pl", "piłka nożna dla męża 40 lat")]
    [InlineData("pl", "taniec dla żony")]
    [InlineData("lt", "futbolas vyrui 40 metų")]
    [InlineData("lt", "šokiai žmonai")]
    [InlineData("ar", "كرة قدم لزوجي عمره 40")]
    [InlineData("ar", "رقص لزوجتي")]
    [InlineData("prs", "فوتبال برای شوهرم")]
    [InlineData("prs", "رقص برای خانمم")]
    [InlineData("ur", "شوہر کے لیے فٹ بال")]
    [InlineData("ur", "بیوی کے لیے ڈانس")]
    [InlineData("so", "kubad cagta ninkayga")]
    [InlineData("so", "qoob ka ciyaar xaaskayga")]
    [InlineData("ti", "ኩዕሶ እግሪ ንሰብኣየይ")]
    [InlineData("ti", "ሳዕስዒት ንሰበይተይ")]
    [InlineData("ckb", "تۆپی پێ بۆ مێردەکەم")]
    [InlineData("ckb", "سەما بۆ ژنەکەم")]
    public void An_activity_for_a_husband_or_a_wife_is_no_cry(string tag, string question)
    {
        var result = new ActivityPlayer(tag).Send(question).Result;

        Assert.Equal("find-activities", result.Topic);
        Assert.False(result.Reply!.IsDanger);
    }

    [Theory]
    [InlineData("mannen min slår meg når jeg går på dans")]
    [InlineData("my husband hits me after football")]
    [InlineData("мій чоловік б'є мене після футболу")]
    [InlineData("mannen min truer meg, fotball")]
    public void A_cry_that_names_an_activity_is_a_cry(string cry) => Assert.NotEqual("find-activities", new ActivityPlayer().Send(cry).Result.Topic);
}
