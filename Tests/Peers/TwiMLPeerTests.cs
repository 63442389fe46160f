using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>Our TwiML against that of npm <c>twilio</c>.</summary>
public sealed class TwiMLPeerTests
{
    [Fact]
    public async Task Two_thousand_random_replies_are_written_alike()
    {
        await using var peer = PeerProcess.Start();
        var texts = new RandomTexts(1600);
        var replies = Enumerable.Range(0, 2000)
            .Select(_ => (Text: texts.Next(500) + "&<>\"'"[texts.Random.Next(5)], Callback: texts.Random.Next(2) == 0 ? null : new StatusCallback("https://x.no").For(texts.Next(9) + "t", true)))
            .ToList();

        var written = await peer.AskAsync([.. replies.Select(reply => new { ask = "twiml", text = reply.Text, statusCallback = reply.Callback?.AbsoluteUri })]);

        foreach (var (reply, theirs) in replies.Zip(written))
            Assert.Equal(theirs.GetString(), Encoding.UTF8.GetString(TwiML.Message(reply.Text, reply.Callback).Span));
    }

    [Fact]
    public async Task No_reply_is_written_alike()
    {
        await using var peer = PeerProcess.Start();

        var written = await peer.AskAsync([new { ask = "twiml", text = (string?)null, statusCallback = (string?)null }]);

        Assert.Equal(written[0].GetString(), Encoding.UTF8.GetString(TwiML.Empty.Span));
    }
}
