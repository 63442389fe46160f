using ChatBot.Dialogs.Rendering.Cards;

namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>Activities on a screen: entries with buttons, and no numbers to remember.</summary>
public sealed class ActivityScreenTests
{
    [Fact]
    public void A_list_is_entries_that_can_be_chosen()
    {
        var player = new ActivityPlayer(isOnScreen: true).Send("fotball for jenter lørdag");

        Assert.Equal(["Jentefotball", "Fotballskole"], player.Reply.Items.Select(item => item.Title));
        Assert.Equal(["i morgen 11:00-12:00", "Storhallen", "gratis"], player.Reply.Items[0].Details);
        Assert.Empty(player.Reply.Choices);
        Assert.Equal(["girls-football", "football-school"], player.Found);
    }

    [Fact]
    public void A_typed_number_chooses_an_entry_as_on_a_phone() =>
        Assert.Equal("Fotballskole", new ActivityPlayer(isOnScreen: true).Send("fotball for jenter lørdag").Send("2").Reply.Screen!.Title);

    [Fact]
    public void More_shows_the_next_three_and_the_way_back_from_one_leads_to_its_list()
    {
        var player = new ActivityPlayer(isOnScreen: true).Send("aktiviteter");
        var first = player.Found;

        player.Press("Vis flere");

        Assert.Empty(first.Intersect(player.Found));
        var second = player.Found;
        Assert.Equal(second, player.Send("1").Press("Tilbake til listen").Found);
    }

    [Fact]
    public void Nine_goes_on_also_on_a_screen()
    {
        var player = new ActivityPlayer(isOnScreen: true).Send("aktiviteter");

        Assert.Empty(player.Found.Intersect(player.Send("9").Found));
    }

    [Fact]
    public void The_calendar_button_gives_the_link_of_the_one_shown()
    {
        var player = new ActivityPlayer(isOnScreen: true).Send("fotball for jenter lørdag").Send("1").Press("Legg i kalender");

        Assert.Contains("girls-football", player.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_offers_the_wider_list_as_a_button()
    {
        var player = new ActivityPlayer(isOnScreen: true).Send("dans på mandag").Press("Uten dag (1)");

        Assert.Equal(["dance-kids"], player.Found);
    }

    [Fact]
    public void The_card_carries_every_entry_with_its_button()
    {
        var reply = new ActivityPlayer(isOnScreen: true).Send("fotball for jenter lørdag").Reply;

        var card = CardRenderer.Render(reply, CardActions.Submit, "owner").ToJsonString();

        Assert.All(reply.Items, item => Assert.Contains(item.Id!, card, StringComparison.Ordinal));
    }
}
