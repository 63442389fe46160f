using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>Our count of segments against Twilio's calculator.</summary>
/// <remarks>The one rule on which they differ: the calculator never parts a grapheme cluster (a letter with its marks, a family emoji) between two
/// segments, carriers part it between any two UTF-16 units but those of a surrogate pair, and so do we. A cluster can therefore cost
/// the calculator a segment more, never less. Given the same pieces both pack alike.</remarks>
public sealed class SegmentsPeerTests
{
    private const int Texts = 20_000;

    [Fact]
    public async Task Twenty_thousand_random_texts_in_all_our_scripts_are_counted_alike()
    {
        await using var peer = PeerProcess.Start();
        var random = new RandomTexts(2026);
        var texts = Enumerable.Range(0, Texts).Select(number => random.Next(number % 10 == 0 ? 700 : 200, clusters: number % 4 == 0)).ToList();
        var compared = 0;

        foreach (var batch in texts.Chunk(2000))
        {
            var answers = await peer.AskAsync([.. batch.Select(text => new { ask = "segments", text })]);
            foreach (var (text, answer) in batch.Zip(answers))
            {
                var ours = SmsText.Measure(text);
                var theirs = answer.GetProperty("segments").GetInt32();
                var pieces = answer.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetInt32()).ToList();
                Assert.Equal(answer.GetProperty("encoding").GetString(), ours.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2");
                Assert.Equal(pieces.Sum(), ours.Units);
                Assert.Equal(theirs, Pack(pieces, ours.Encoding));
                Assert.True(ours.Segments <= theirs, text);
                if (HasNoClusters(text, pieces, ours.Encoding))
                {
                    compared++;
                    Assert.Equal(theirs, ours.Segments);
                }
            }
        }

        Assert.InRange(compared, Texts / 2, Texts);
    }

    [Fact]
    public async Task A_cluster_that_the_calculator_does_not_part_costs_it_a_segment_more()
    {
        await using var peer = PeerProcess.Start();
        var text = new string('я', 66) + "б\u0301" + new string('я', 66);

        var theirs = (await peer.AskAsync([new { ask = "segments", text }]))[0].GetProperty("segments").GetInt32();

        Assert.Equal((3, 2), (theirs, SmsText.Measure(text).Segments));
    }

    private static bool HasNoClusters(string text, IReadOnlyList<int> pieces, SmsEncoding encoding) =>
        encoding == SmsEncoding.Gsm7 || pieces.Count == text.EnumerateRunes().Count();

    private static int Pack(IReadOnlyList<int> pieces, SmsEncoding encoding)
    {
        var (single, joined) = encoding == SmsEncoding.Gsm7 ? (160, 153) : (70, 67);
        if (pieces.Sum() <= single) return 1;
        var segments = 1;
        var used = 0;
        foreach (var piece in pieces)
        {
            if (used + piece > joined)
            {
                segments++;
                used = 0;
            }

            used += piece;
        }

        return segments;
    }
}
