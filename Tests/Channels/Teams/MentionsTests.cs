using System.Text;
using ChatBot.Bot.Channels.Activities;

namespace ChatBot.Tests.Channels.Teams;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("<at>Bot</at>hva koster det", "hva koster det")]
    [InlineData("<AT>bot</AT>&nbsp;hva koster det", "hva koster det")]
    [InlineData("hva koster det <at>Bot</at>", "hva koster det")]
    [InlineData("<at>Bot</at> kan <at>Ola</at> få kurs", "kan <at>Ola</at> få kurs")]
    public void Our_own_mention_is_taken_out_and_everybody_else_s_stays(string text, string left) => Assert.Equal(left, Mentions.Strip(Read(text, "\"text\":\"<at>Bot</at>\"")));

    [Fact]
    public void A_mention_without_its_text_is_known_by_the_name() => Assert.Equal("hei", Mentions.Strip(Read("<at>Bot</at> hei", "\"x\":1")));

    private static Activity Read(string text, string mention) => ActivityJson.Read(Encoding.UTF8.GetBytes($$$"""
        {"type":"message","text":"{{{text}}}","recipient":{"id":"28:bot","name":"Bot"},"entities":[
          {"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},{{{mention}}}},
          {"type":"mention","mentioned":{"id":"29:ola","name":"Ola"},"text":"<at>Ola</at>"},
          {"type":"clientInfo","locale":"nb-NO"}, 7]}
        """))!;
}
