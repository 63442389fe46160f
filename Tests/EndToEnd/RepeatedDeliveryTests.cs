using System.Net;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>A webhook can arrive more than once; the person gets one reply.</summary>
[Collection(ServiceProcessCollection.Name)]
public sealed class RepeatedDeliveryTests(ServiceProcessFixture house)
{
    private const string Question = "Hvordan søker jeg norskkurs?";
    private readonly string _person = Carrier.NewPerson();
    private readonly string _sid = Carrier.NewSid();

    private Carrier Twilio => house.Twilio;

    [Fact]
    public async Task A_second_delivery_gets_the_same_TwiML_while_nobody_has_confirmed_the_first()
    {
        var first = await Twilio.TextAsync(_person, Question, _sid);
        var second = await Twilio.TextAsync(_person, Question, _sid);
        var fallback = await Twilio.TextAsync(_person, Question, _sid, more: [("ErrorCode", "11205"), ("ErrorUrl", "https://sms.eksempel.test/sms")]);

        Assert.NotNull(first.Text);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Body, fallback.Body);
        Assert.Equal(1, Rows.OfMessage(house.Settings, _sid));
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("delivered")]
    [InlineData("failed")]
    public async Task A_second_delivery_gets_nothing_once_a_report_has_confirmed_the_first(string status)
    {
        var first = await Twilio.TextAsync(_person, Question, _sid);

        var report = await Twilio.ReportAsync(first, _person, status, sid: Carrier.NewSid());

        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Equal(CarrierAnswer.Silence, (await Twilio.TextAsync(_person, Question, _sid)).Body);
    }

    [Fact]
    public async Task A_report_that_nobody_signed_confirms_nothing()
    {
        var first = await Twilio.TextAsync(_person, Question, _sid);

        var report = await Twilio.PostAsync(first.Callback!.PathAndQuery, [("MessageSid", _sid), ("MessageStatus", "delivered")], unsigned: true);

        Assert.Equal(HttpStatusCode.Forbidden, report.Status);
        Assert.Equal(first.Body, (await Twilio.TextAsync(_person, Question, _sid)).Body);
    }

    [Fact]
    public async Task A_report_in_a_word_we_do_not_know_is_taken_and_logged()
    {
        var first = await Twilio.TextAsync(_person, Question, _sid);

        var report = await Twilio.ReportAsync(first, _person, "teleported");

        Assert.Equal(HttpStatusCode.OK, report.Status);
        await Eventually.HoldsAsync(() => house.Process.Lines.Any(line => line.Contains("teleported", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/sms/status?t=nobody-knows-this")]
    [InlineData("/sms/status?t=")]
    [InlineData("/sms/status")]
    [InlineData("/sms/status?t=a&t=b")]
    public async Task A_report_on_what_we_do_not_know_is_taken(string target)
    {
        var report = await Twilio.PostAsync(target, [("MessageSid", _sid), ("MessageStatus", "delivered"), ("From", Carrier.Namsos), ("To", _person)]);

        Assert.Equal((HttpStatusCode.OK, ""), (report.Status, report.Body));
    }

    [Fact]
    public async Task Two_hundred_deliveries_at_once_are_one_message_and_one_reply()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Twilio.TextAsync(_person, Question, _sid)));

        Assert.Single(answers.Select(answer => (answer.Status, answer.Body)).Distinct());
        Assert.NotNull(answers[0].Text);
        Assert.Equal(1, Rows.OfMessage(house.Settings, _sid));
    }

    [Fact]
    public async Task Messages_of_one_person_at_once_are_each_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Twilio.TextAsync(_person, Question)));

        Assert.All(answers, answer => Assert.NotNull(answer.Text));
    }

    [Fact]
    public async Task The_same_words_in_another_message_are_answered_again()
    {
        await Twilio.TextAsync(_person, Question, _sid);

        Assert.NotNull((await Twilio.TextAsync(_person, Question)).Text);
    }
}
