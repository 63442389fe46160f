namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>"Near me": we know no position, and ask for the place.</summary>
public sealed class ActivityNearTests
{
    [Theory]
    [InlineData("nb", "fotball i nærheten")]
    [InlineData("en", "football near me")]
    [InlineData("uk", "футбол поруч")]
    [InlineData("ru", "футбол рядом")]
    [InlineData("pl", "piłka nożna blisko mnie")]
    [InlineData("lt", "futbolas netoli")]
    [InlineData("ar", "كرة قدم قريب مني")]
    [InlineData("prs", "فوتبال نزدیک من")]
    [InlineData("ur", "میرے قریب فٹ بال")]
    [InlineData("so", "kubadda cagta ii dhow")]
    [InlineData("ti", "ኩዕሶ እግሪ ኣብ ቀረባይ")]
    [InlineData("ckb", "تۆپی پێ نزیک من")]
    public void Near_me_is_answered_with_the_places_there_are(string tag, string question)
    {
        var player = new ActivityPlayer(tag).Send(question);

        Assert.Equal(["activities:kfootball;pStorhallen", "activities:kfootball;pKunstgressbanen", "activities:kfootball"], player.State.Offered);
        Assert.Contains("1 Storhallen (2)", player.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_chosen_narrows_the_list()
    {
        var player = new ActivityPlayer().Send("fotball i nærheten").Send("2");

        Assert.Equal(["football-school"], player.Found);
    }

    [Fact]
    public void All_places_are_offered_last() => Assert.Equal(3, new ActivityPlayer().Send("fotball i nærheten").Send("3").Found.Count);

    [Fact]
    public void A_place_named_is_not_asked_for() => Assert.Equal(["football-adults"], new ActivityPlayer().Send("fotball nær Storhallen søndag").Found);

    [Fact]
    public void Who_goes_on_with_something_else_is_not_asked_again()
    {
        var player = new ActivityPlayer().Send("fotball i nærheten").Send("på søndag");

        Assert.Equal(["football-school", "football-adults"], player.Found);
    }

    [Fact]
    public void Where_there_is_one_place_alone_nothing_is_asked() => Assert.Equal(["dance-kids"], new ActivityPlayer().Send("dans i nærheten").Found);
}
