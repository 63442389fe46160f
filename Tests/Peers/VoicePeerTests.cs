using System.Text;
using ChatBot.Bot.Channels.Voice;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>What we answer a call with, against npm <c>twilio</c>.</summary>
public sealed class VoicePeerTests
{
    [Fact]
    public async Task Five_hundred_random_calls_are_answered_alike()
    {
        await using var peer = PeerProcess.Start();
        var texts = new RandomTexts(4407);
        var calls = Enumerable.Range(0, 500).Select(_ => Enumerable.Range(0, texts.Random.Next(6)).Select(_ => Next(texts)).Append(new VoiceVerb.Hangup()).ToList()).ToList();

        var written = await peer.AskAsync([.. calls.Select(verbs => new { ask = "voice", verbs = verbs.Select(Told) })]);

        foreach (var (verbs, theirs) in calls.Zip(written)) Assert.Equal(theirs.GetString(), Encoding.UTF8.GetString(VoiceML.Write(verbs).Span));
    }

    private static VoiceVerb Next(RandomTexts texts) => texts.Random.Next(4) switch
    {
        // Twilio's library writes an empty text as an empty element in another form; nothing of ours is empty.
        0 or 1 => new VoiceVerb.Say(texts.Random.Next(2) == 0 ? "nb-NO" : "en-GB", "Hei " + texts.Next(200)),
        2 => new VoiceVerb.Play(new Uri($"https://sms.eksempel.kommune.no/voice/namsos/so.mp3?v={texts.Random.Next()}&x=1")),
        _ => new VoiceVerb.Dial($"+47{texts.Random.Next(10_000_000, 99_999_999)}"),
    };

    private static object Told(VoiceVerb verb) => new
    {
        say = (verb as VoiceVerb.Say)?.Text,
        language = (verb as VoiceVerb.Say)?.Language,
        play = (verb as VoiceVerb.Play)?.Sound.AbsoluteUri,
        dial = (verb as VoiceVerb.Dial)?.Number,
    };
}
