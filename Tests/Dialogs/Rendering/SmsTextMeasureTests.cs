using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rendering;

public sealed class SmsTextMeasureTests
{
    [Fact]
    public void All_812_texts_are_counted_as_Twilio_counts_them()
    {
        var map = TwilioVectors.SmartEncodingMap();
        using var vectors = TwilioVectors.Load("sms_segment_vectors.json");
        var wrong = new List<string>();
        var seen = 0;

        foreach (var vector in vectors.RootElement.GetProperty("cases").EnumerateArray())
        {
            seen++;
            var text = vector.GetProperty("text").GetString()!;
            var isSmart = vector.GetProperty("smart").GetBoolean();
            var size = SmsText.Measure(isSmart ? TwilioVectors.SmartEncode(text, map) : text);
            var expected = (vector.GetProperty("encoding").GetString(), vector.GetProperty("segments").GetInt32());
            var actual = (size.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2", size.Segments);
            if (actual != expected)
                wrong.Add($"{vector.GetProperty("name").GetString()} (smart: {isSmart}): {actual}, but Twilio {expected}");
        }

        Assert.Equal(812, seen);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("", SmsEncoding.Gsm7, 1, 0)]
    [InlineData("Hva skjer på lørdag? ÆØÅ æøå", SmsEncoding.Gsm7, 1, 28)]
    [InlineData("{[]}~^|\\€", SmsEncoding.Gsm7, 1, 18)]
    [InlineData("«Hei»", SmsEncoding.Ucs2, 1, 5)]
    [InlineData("😀", SmsEncoding.Ucs2, 1, 2)]
    [InlineData("ሰላም", SmsEncoding.Ucs2, 1, 3)]
    public void A_short_text_is_one_segment_of_its_alphabet(string text, SmsEncoding encoding, int segments, int units) =>
        Assert.Equal(new SmsSize(encoding, segments, units), SmsText.Measure(text));

    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('€', 80, 1)]
    [InlineData('€', 81, 2)]
    [InlineData('я', 70, 1)]
    [InlineData('я', 71, 2)]
    [InlineData('я', 134, 2)]
    [InlineData('я', 135, 3)]
    public void A_segment_of_a_longer_text_holds_less(char unit, int count, int segments) =>
        Assert.Equal(segments, SmsText.Measure(new string(unit, count)).Segments);

    [Fact]
    public void An_escape_pair_does_not_straddle_two_segments() =>
        Assert.Equal(new SmsSize(SmsEncoding.Gsm7, 3, 306), SmsText.Measure(new string('a', 152) + "[" + new string('a', 152)));

    [Fact]
    public void A_surrogate_pair_does_not_straddle_two_segments() =>
        Assert.Equal(new SmsSize(SmsEncoding.Ucs2, 3, 134), SmsText.Measure(new string('я', 66) + "😀" + new string('я', 66)));

    [Fact]
    public void The_first_segment_of_a_short_text_is_the_text() => Assert.Equal("Ring 112", SmsText.FirstSegment("Ring 112"));

    [Theory]
    [InlineData("a", 161, 153)]
    [InlineData("я", 71, 67)]
    [InlineData("😀", 36, 66)]
    [InlineData("€", 81, 152)]
    public void The_first_segment_of_a_long_text_ends_where_a_whole_character_does(string character, int count, int units)
    {
        var first = SmsText.FirstSegment(string.Concat(Enumerable.Repeat(character, count)));

        Assert.Equal(1, SmsText.Measure(first).Segments);
        Assert.Equal(units, SmsText.Measure(first).Units);
    }
}
