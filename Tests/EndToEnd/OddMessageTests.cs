using System.Net;
using System.Text;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>What phones and carriers make of messages.</summary>
[Collection(ServiceProcessCollection.Name)]
public sealed class OddMessageTests(ServiceProcessFixture house)
{
    private const string Longer = "Hei, jeg heter Amina og bor i Namsos. Jeg vil lære norsk og lurer på hvordan jeg søker norskkurs, hva det koster, og hvem jeg kan spørre.";

    /// <summary>By name, for the texts themselves are unfit for a test's name.</summary>
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["one letter 1600 times"] = new string('a', 1600),
        ["nothing"] = "",
        ["blanks"] = " \t\r\n\u00a0 ",
        ["control characters"] = "hei\0\u0001\u0007\u001b[31m\u007f\u0085 på deg\uffff\ufffe",
        ["right-to-left marks"] = "\u200f\u202e\u2067مرحبا\u2069\u202c\u200e",
        ["only marks"] = "\u200f\u200e\u200d\u200c\ufeff",
        ["markup"] = "</Message></Response><Message>&amp;&#0;]]><![CDATA[",
        ["emoji"] = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 60)),
        ["combining marks"] = "a" + new string('\u0301', 1500),
        ["digits of four scripts"] = "٣ ۷ ፩ 5",
        ["Ge'ez 1600 times"] = new string('ሀ', 1600),
    };

    public static TheoryData<string> Names => [.. Bodies.Keys];

    private Carrier Twilio => house.Twilio;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_odd_text_gets_a_sensible_reply(string name)
    {
        var answer = await Twilio.TextAsync(Carrier.NewPerson(), Bodies[name]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.InRange(answer.Text!.Length, 20, 1600);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_get_a_sensible_reply()
    {
        var from = Carrier.NewPerson();
        // As Twilio would sign it: what cannot be read is read as U+FFFD on both sides.
        var fields = Carrier.Text(from, "\ufffd\ufffd hei");

        var answer = await Twilio.PostAsync("/sms", fields);

        Assert.InRange(answer.Text!.Length, 20, 1600);
    }

    [Fact]
    public async Task A_picture_alone_is_told_that_only_text_is_read()
    {
        var answer = await PictureAsync("");

        Assert.Contains(Said.By(PhraseKeys.EmptyText), answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_with_a_text_is_answered_for_its_text() =>
        Assert.Contains("norsk", (await PictureAsync("Hvordan søker jeg norskkurs?")).Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_long_text_that_came_as_a_picture_in_base64_is_read()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Longer));

        var answer = await PictureAsync(encoded);

        Assert.Contains("norsk", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Said.By(PhraseKeys.EmptyText), answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mitt fødselsnummer er 01018012345, får jeg norskkurs?", "01018012345")]
    [InlineData("DUF 123456789012 norskkurs", "123456789012")]
    [InlineData("kortet mitt 4111 1111 1111 1111 hvordan søker jeg norskkurs", "1111 1111")]
    public async Task A_personal_number_is_not_kept_and_the_reply_says_so(string body, string number)
    {
        var answer = await Twilio.TextAsync(Carrier.NewPerson(), body);

        Assert.Contains(Said.By(PhraseKeys.NoticeRemoved), answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, answer.Text, StringComparison.Ordinal);
        Assert.Equal(-1, Rows.Bytes(house.Settings).AsSpan().IndexOf(Encoding.UTF8.GetBytes(number)));
        Assert.DoesNotContain(house.Process.Lines, line => line.Contains(number, StringComparison.Ordinal));
    }

    private Task<CarrierAnswer> PictureAsync(string body)
    {
        List<(string Key, string Value)> fields = [.. Carrier.Text(Carrier.NewPerson(), body).Where(field => field.Key != "NumMedia")];
        fields.AddRange([("NumMedia", "1"), ("MediaContentType0", "image/jpeg"), ("MediaUrl0", "https://api.twilio.com/2010-04-01/Media/ME1")]);
        return Twilio.PostAsync("/sms", fields);
    }
}
