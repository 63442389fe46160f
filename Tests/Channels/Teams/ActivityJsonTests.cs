using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Bot.Channels.Activities;

namespace ChatBot.Tests.Channels.Teams;

public sealed class ActivityJsonTests
{
    [Fact]
    public void What_nobody_knows_is_kept()
    {
        const string Json = """{"type":"message","text":"hei","from":{"id":"1","tier":"gold"},"conversation":{"id":"c","flags":[1]},"attachments":[{"contentType":"a/b","weight":2}],"importance":"high"}""";

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(ActivityJson.Write(ActivityJson.Read(Encoding.UTF8.GetBytes(Json))!))));
    }

    [Fact]
    public void An_activity_prints_nothing_of_what_it_says()
    {
        var activity = ActivityJson.Read("""{"type":"message","text":"hemmelig","from":{"id":"1","name":"Anna"}}"""u8.ToArray())!;

        Assert.Equal("activity message", activity.ToString());
        Assert.Equal("account", activity.From!.ToString());
    }
}
