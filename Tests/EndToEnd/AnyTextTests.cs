using System.Net;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Whatever arrives, something sensible goes back and nothing breaks.</summary>
public sealed class AnyTextTests
{
    [Fact]
    public async Task Any_text_at_all_is_answered_and_fails_no_turn()
    {
        using var settings = new ServiceHostSettings().With("Sms:DailyLimit", "1000000");
        await using var house = await ServiceHost.StartAsync(settings);
        using var twilio = new Carrier(house.Address);
        var texts = new RandomTexts(20260901);

        for (var i = 0; i < 400; i++)
        {
            // Half of them in our scripts, half any characters there are, unassigned ones and non-characters too.
            var text = i % 2 == 0 ? texts.Next(400) : Any(texts.Random);
            var answer = await twilio.TextAsync(Carrier.NewPerson(), text);

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.True(answer.Text is null or { Length: <= 1600 });
        }

        Assert.DoesNotContain(house.Log.Lines, line => line.Contains("T100", StringComparison.Ordinal) || line.Contains("H100", StringComparison.Ordinal));
    }

    private static string Any(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ =>
    {
        var point = random.Next(3) switch { 0 => random.Next(0x300), 1 => random.Next(0x10000), _ => random.Next(0x110000) };
        return point is >= 0xD800 and <= 0xDFFF ? "\ufffd" : char.ConvertFromUtf32(point);
    }));
}
