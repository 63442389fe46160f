using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>"Remind me" below an activity: by a number, a word, a button.</summary>
public sealed class ActivityReminderTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("minn meg")]
    public void It_is_of_the_next_date_and_the_answer_says_which(string asked)
    {
        var player = new ActivityPlayer().Choose("activity:football-adults").Send(asked);

        Assert.Equal("activity:football-adults@2026-11-22", Asked(player));
        Assert.StartsWith("Påminnelse er bestilt: Fotball for voksne. søndag 22. november 2026 kl. 18:00.", player.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_too_late_for_the_nearest_date_it_is_of_the_one_after_and_nine_says_why()
    {
        var player = new ActivityPlayer().Choose("activity:girls-football").Send("minn meg");
        Assert.Equal("activity:girls-football@2026-11-28", Asked(player));
        Assert.DoesNotContain("21. november", player.Sent, StringComparison.Ordinal);

        Assert.Contains("lørdag 21. november 2026 kl. 11:00. Det er for sent", player.Send("9").Sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_date_is_the_next_one_and_a_cancelled_one_is_passed_over()
    {
        var moved = new ActivityPlayer().Choose("activity:moved-choir").Send("minn meg");
        Assert.Equal("activity:moved-choir@2026-11-23", Asked(moved));
        Assert.Contains("tirsdag 24. november 2026", moved.Reply.Text, StringComparison.Ordinal);

        Assert.Equal("activity:language-cafe@2026-11-27", Asked(new ActivityPlayer().Choose("activity:language-cafe").Send("minn meg")));
    }

    [Fact]
    public void A_day_that_is_named_is_the_day_of_what_is_shown_where_that_is_held_then() =>
        Assert.Equal("activity:football-adults@2026-11-29", Asked(new ActivityPlayer().Choose("activity:football-adults").Send("minn meg 29.11.2026")));

    [Fact]
    public void Another_day_is_a_date_of_one_s_own() =>
        Assert.Equal("own:2026-11-30", Asked(new ActivityPlayer().Choose("activity:football-adults").Send("minn meg 30.11.2026")));

    [Fact]
    public void Without_a_date_there_is_nothing_to_choose_and_the_word_says_why()
    {
        var player = new ActivityPlayer().Choose("activity:sewing");
        Assert.Empty(player.Reply.Choices);

        Assert.Contains("Datoen er ikke kjent", player.Send("minn meg").Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_card_of_a_date_that_is_cancelled_says_so_and_takes_the_next()
    {
        var player = new ActivityPlayer(isOnScreen: true).Choose("remind::activity:language-cafe@2026-11-20");

        Assert.Equal("activity:language-cafe@2026-11-27", Asked(player));
        Assert.Equal("Avlyst: Språkkafé. fredag 20. november 2026 kl. 18:00.", Assert.Single(player.Reply.Before, line => line.StartsWith("Avlyst", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_not_in_the_list_any_more_and_has_no_other_date_sets_nothing()
    {
        var player = new ActivityPlayer(isOnScreen: true).Choose("remind::activity:gone@2026-11-28");

        Assert.Empty(player.Result.Effects);
        Assert.Contains("Dette står ikke i listen vår lenger", player.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_screen_a_button_does_it() =>
        Assert.Equal("activity:football-adults@2026-11-22", Asked(new ActivityPlayer(isOnScreen: true).Choose("activity:football-adults").Press("Minn meg på det")));

    [Fact]
    public void The_list_that_the_numbers_stood_for_is_one_of_the_choices()
    {
        var player = new ActivityPlayer().Send("fotball for jenter lørdag");
        var list = player.Found;

        Assert.Equal(list, player.Send("1").Send("2").Found);
    }

    private static string Asked(ActivityPlayer player) => Assert.IsType<Effect.Remind>(Assert.Single(player.Result.Effects)).Event;
}
