namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>What a first message asks for, and what it is answered with.</summary>
public sealed class ActivityAskingTests
{
    [Theory]
    [InlineData("fotball for datteren min lørdag, gratis?", "girls-football")]
    [InlineData("football for my daughter Saturday, free?", "girls-football")]
    [InlineData("fotball på søndag kveld", "football-adults")]
    [InlineData("fotball til 100 kr på søndag", "football-adults")]
    [InlineData("fotball for sønnen min på 8 år lørdag", "football-school")]
    [InlineData("dans for 5 åring", "dance-kids")]
    public void Kind_day_person_and_price_are_understood_together(string question, string found)
    {
        var player = new ActivityPlayer().Send(question);

        Assert.Equal("find-activities", player.Result.Topic);
        Assert.Equal(found, player.Found[0]);
    }

    [Fact]
    public void A_list_tells_day_time_title_place_and_price()
    {
        var player = new ActivityPlayer().Send("fotball for jenter lørdag");

        Assert.Contains("1 i morgen 11:00 Jentefotball, Storhallen, gratis", player.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_understood_is_said_back()
    {
        var player = new ActivityPlayer().Send("gratis fotball på lørdag for jenter på 8 år");

        Assert.StartsWith("Fotball, i morgen, kvinner og jenter, 8 år, gratis (1). Svar med et tall:", player.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_offer_is_shown_as_one()
    {
        foreach (var question in new[] { "svømming på mandag", "cricket på lørdag" })
        {
            var player = new ActivityPlayer().Send(question);

            Assert.DoesNotContain("goal", player.Found);
            Assert.DoesNotContain("named", player.Found);
        }
    }

    [Fact]
    public void A_place_is_asked_for_by_its_name()
    {
        var player = new ActivityPlayer().Send("fotball i Storhallen søndag");

        Assert.Equal(["football-adults"], player.Found);
    }

    [Fact]
    public void An_organiser_is_asked_for_by_name()
    {
        var player = new ActivityPlayer().Send("aktiviteter");

        player.Send("hos Røde Kors");

        Assert.Equal(["language-cafe"], player.Found);
    }

    [Fact]
    public void A_language_spoken_there_is_asked_for()
    {
        var player = new ActivityPlayer().Send("aktiviteter").Send("noen som snakker arabisk");

        Assert.Equal(["language-cafe"], player.Found.Take(1));
    }

    [Fact]
    public void A_municipality_without_a_list_says_so()
    {
        var player = new ActivityPlayer(municipality: "namsos").Send("fotball for jenter lørdag");

        Assert.DoesNotContain("Svar med et tall", player.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bare_topic_shows_what_is_next()
    {
        var player = new ActivityPlayer().Send("aktiviteter");

        Assert.Equal(3, player.Found.Count);
        Assert.Equal("language-cafe", player.Found[0]);
    }
}
