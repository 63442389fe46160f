namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>What is cancelled, moved, over, unknown or unconfirmed is told as such.</summary>
public sealed class ActivityHonestyTests
{
    [Fact]
    public void A_date_cancelled_today_is_told_as_cancelled()
    {
        var player = new ActivityPlayer("en").Send("language cafe tonight");

        Assert.Contains("Språkkafé, today 18:00: CANCELLED", player.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_date_is_told_with_the_new_one()
    {
        var player = new ActivityPlayer().Send("kor på mandag");

        Assert.Contains("Sangkor, ma 23.11 19:00: FLYTTET til ti 24.11 19:00", player.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_of_a_cancelled_date_tell_it_first_and_then_the_next()
    {
        var player = new ActivityPlayer().Send("språkkafé i kveld").Send("1");

        Assert.StartsWith("Språkkafé\nAVLYST i dag 18:00\nfr 27.11 18:00-20:00\n", player.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("Eksempelvik Røde Kors 59 44 01 23", player.Reply.Text + player.Reply.Details, StringComparison.Ordinal);
    }

    [Fact]
    public void A_season_that_is_over_is_told_as_over()
    {
        var player = new ActivityPlayer().Send("babysang");

        Assert.Contains("Babysang: ikke mer denne sesongen", player.Sent, StringComparison.Ordinal);
        Assert.Contains("Ikke mer denne sesongen. Spør Eksempelvik kultur", player.Send("1").Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_time_place_and_price_are_told_with_whom_to_ask()
    {
        var player = new ActivityPlayer().Send("håndarbeid for voksne");

        Assert.Contains("1 Syklubb, dag? sted? pris?", player.Sent, StringComparison.Ordinal);
        Assert.Contains("Tid, sted eller pris er ikke oppgitt. Spør Eksempelvik kultur", player.Send("1").Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_has_confirmed_for_a_year_is_told_with_its_year()
    {
        var player = new ActivityPlayer().Send("møteplass på torsdag");

        Assert.Contains("Kafétreff, Frivilligsentralen, gratis, spør først (2022)", player.Sent, StringComparison.Ordinal);
        Assert.Contains("Ikke bekreftet siden 2022. Spør før du går: Eksempelvik kultur", player.Send("1").Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_says_which_condition_to_drop_and_offers_the_nearest()
    {
        var player = new ActivityPlayer().Send("dans på mandag");

        Assert.StartsWith("Jeg fant ingenting: Dans, ma 23.11.", player.Reply.Text, StringComparison.Ordinal);
        Assert.Equal("dance-kids", player.Found[0]);
        Assert.Contains("Uten dag (1)", player.Sent, StringComparison.Ordinal);
        Assert.Equal(["dance-kids"], player.Send("2").Found);
    }

    [Fact]
    public void What_has_left_the_list_since_is_told_as_gone()
    {
        var player = new ActivityPlayer().Send("fotball på lørdag");

        var later = new ActivityPlayer(knowledge: ActivityPlayer.With(new([SomeActivities.Catalogue.All[4]]))).Resume(player.State).Send("1");

        Assert.StartsWith("Denne aktiviteten står ikke i listen lenger.", later.Reply.Text, StringComparison.Ordinal);
    }
}
