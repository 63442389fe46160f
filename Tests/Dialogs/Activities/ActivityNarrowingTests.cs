namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>Messages that narrow or widen what was found, and messages that go elsewhere.</summary>
public sealed class ActivityNarrowingTests
{
    [Fact]
    public void And_on_Sunday_keeps_the_rest()
    {
        var player = new ActivityPlayer("en").Send("football on saturday for 8 year old").Send("and on Sunday?");

        Assert.Equal(["football-school"], player.Found);
    }

    [Fact]
    public void Something_cheaper_is_cheaper_than_what_was_shown()
    {
        var player = new ActivityPlayer("en").Send("dance for 5 year old").Send("something cheaper");

        Assert.Contains("at most 69 kr", player.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_goes_on_where_the_list_ended_and_back_goes_back()
    {
        var player = new ActivityPlayer().Send("aktiviteter");
        var first = player.Found;

        player.Send("9");
        while (player.Found.SequenceEqual(first)) player.Send("9");

        Assert.Empty(first.Intersect(player.Found));
        Assert.Equal(first, player.Send("8").Found);
    }

    [Fact]
    public void More_ends_where_the_list_ends()
    {
        var player = new ActivityPlayer().Send("aktiviteter");
        HashSet<string> seen = [.. player.Found];

        for (var turn = 0; turn < 12; turn++) seen.UnionWith(player.Send("mer").Found);

        Assert.Equal(SomeActivities.Catalogue.Find(new(), SomeActivities.Now).Total, seen.Count);
    }

    [Fact]
    public void A_number_tells_the_one_in_detail()
    {
        var player = new ActivityPlayer().Send("fotball for jenter lørdag").Send("1");

        Assert.StartsWith("Jentefotball\ni morgen 11:00-12:00\nStorhallen\nGratis\nDu trenger ikke melde deg på.", player.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("Bare for kvinner og jenter", player.Reply.Details, StringComparison.Ordinal);
        Assert.Contains("6-12 år", player.Reply.Details, StringComparison.Ordinal);
        Assert.Equal("find-activities", player.Result.Topic);
    }

    [Fact]
    public void After_one_in_detail_the_numbers_of_the_list_still_count()
    {
        var player = new ActivityPlayer().Send("fotball").Send("1").Send("2");

        Assert.StartsWith("Fotball", player.Reply.Text, StringComparison.Ordinal);
        Assert.NotEqual("Jentefotball", player.Reply.Text.Split('\n')[0]);
    }

    [Fact]
    public void Another_kind_keeps_the_day()
    {
        var player = new ActivityPlayer().Send("fotball på tirsdag").Send("dans");

        Assert.Equal(["dance-kids"], player.Found);
    }

    [Fact]
    public void Any_day_widens()
    {
        var player = new ActivityPlayer().Send("dans på mandag").Send("når som helst");

        Assert.Equal(["dance-kids"], player.Found);
    }

    [Fact]
    public void A_question_for_somebody_else_begins_anew()
    {
        var player = new ActivityPlayer().Send("fotball for datteren min lørdag").Send("har dere noe for voksne på torsdag");

        Assert.Equal("old-cafe", player.Found[0]);
    }

    [Theory]
    [InlineData("jeg vil ha tolk hos legen", "interpreter")]
    [InlineData("hvordan søker jeg barnehageplass", "kindergarten-apply")]
    public void Another_topic_in_the_middle_is_answered(string question, string topic)
    {
        var player = new ActivityPlayer().Send("fotball på lørdag").Send(question);

        Assert.Equal(topic, player.Result.Topic);
    }

    [Fact]
    public void Danger_in_the_middle_is_answered_first()
    {
        var player = new ActivityPlayer().Send("fotball på lørdag").Send("mannen min slår meg");

        Assert.Equal("violence-at-home", player.Result.Topic);
        Assert.Null(player.State.Showing);
    }

    [Fact]
    public void The_state_holds_nothing_that_the_person_wrote()
    {
        var player = new ActivityPlayer().Send("fotball for datteren min Amina på lørdag i Storhallen, hun er 8 år");

        Assert.DoesNotContain("amina", System.Text.Encoding.UTF8.GetString(player.State.ToJson()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_word_for_a_calendar_gives_a_link_to_what_is_shown()
    {
        var player = new ActivityPlayer().Send("fotball på lørdag").Send("KALENDER");

        Assert.Contains("https://svar.example/activities/eksempelvik.ics?kind=football", player.Reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("Jentefotball", player.Send("1").Reply.Text, StringComparison.Ordinal);
    }
}
