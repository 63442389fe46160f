using System.Net;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Who may call the webhook, and in what form.</summary>
[Collection(ServiceProcessCollection.Name)]
public sealed class WebhookTests(ServiceProcessFixture house)
{
    private const string Question = "Hvordan søker jeg norskkurs?";

    private Carrier Twilio => house.Twilio;

    [Fact]
    public async Task A_signed_message_gets_its_answer_as_TwiML()
    {
        var answer = await Twilio.TextAsync(Carrier.NewPerson(), Question);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/xml; charset=utf-8", answer.ContentType);
        Assert.Contains("norsk", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith($"{ServiceHostSettings.PublicBaseUrl}/sms/status?t=", answer.Callback?.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_a_signature_is_forbidden_and_leaves_nothing()
    {
        var sid = Carrier.NewSid();

        var answer = await Twilio.PostAsync("/sms", Carrier.Text(Carrier.NewPerson(), Question, sid), unsigned: true);

        Assert.Equal((HttpStatusCode.Forbidden, ""), (answer.Status, answer.Body));
        Assert.Equal(0, Rows.OfMessage(house.Settings, sid));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_message_with_a_wrong_signature_is_forbidden(string signature)
    {
        var answer = await Twilio.PostAsync("/sms", Carrier.Text(Carrier.NewPerson(), Question), signature);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_message_signed_with_another_token_is_forbidden()
    {
        using var stranger = new Carrier(house.Process.Address) { Token = "a-token-of-somebody-else" };

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.TextAsync(Carrier.NewPerson(), Question)).Status);
    }

    [Fact]
    public async Task A_changed_body_is_forbidden()
    {
        var signed = Carrier.Text(Carrier.NewPerson(), Question);
        var form = new TwilioForm([.. signed.Select(field => new KeyValuePair<string, string>(field.Key, field.Value))]);
        var signature = TwilioSignature.Sign(FakeTwilio.AuthToken, ServiceHostSettings.PublicBaseUrl + "/sms", form);

        var answer = await Twilio.PostAsync("/sms", [.. signed, ("Extra", "1")], signature);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task Parameters_that_we_do_not_know_are_harmless()
    {
        var answer = await Twilio.TextAsync(
            Carrier.NewPerson(), Question, more: [("NewOfTwilio", "x"), ("Repeated", "2"), ("Repeated", "1"), ("Repeated", "1"), ("Empty", ""), ("æøå", " blanks kept ")]);

        Assert.Contains("norsk", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_query_that_Twilio_was_given_is_part_of_what_is_signed()
    {
        var answer = await Twilio.PostAsync("/sms?from=twilio&x=%C3%A6", Carrier.Text(Carrier.NewPerson(), Question));

        Assert.Contains("norsk", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/sms")]
    [InlineData("/sms/status?t=abc")]
    public async Task A_webhook_cannot_be_read_with_GET(string target) =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Twilio.GetAsync(target)).Status);

    [Fact]
    public async Task A_signed_JSON_body_is_no_message_and_does_no_harm()
    {
        var answer = await PostJsonAsync("{\"Body\":\"hei\"}", "{\"Body\":\"hei\"}");

        Assert.Equal((HttpStatusCode.OK, CarrierAnswer.Silence), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_JSON_body_that_is_not_the_one_signed_is_forbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await PostJsonAsync("{\"Body\":\"hei\"}", "{\"Body\":\"hade\"}")).Status);

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused_before_it_is_read()
    {
        var answer = await Twilio.TextAsync(Carrier.NewPerson(), new string('a', FormReader.MaxBytes));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Fact]
    public async Task A_message_to_a_number_of_nobody_gets_one_honest_line()
    {
        var sid = Carrier.NewSid();

        var answer = await Twilio.TextAsync(Carrier.NewPerson(), "Hva er åpningstidene?", sid, to: "+4759449999");

        Assert.Equal(Said.By(PhraseKeys.NumberUnknown), answer.Text);
        Assert.Null(answer.Callback);
        Assert.Equal(0, Rows.OfMessage(house.Settings, sid));
        Assert.Contains(house.Process.Lines, line => line.Contains("NobodysNumber", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Danger_to_a_number_of_nobody_gets_the_danger_answer()
    {
        var cry = DangerSet.All.First(entry => entry.Language == "nb").Text;

        var answer = await Twilio.TextAsync(Carrier.NewPerson(), cry, to: "+4759449999");

        Assert.Equal(MinimalDangerAnswer.In("nb"), answer.Text);
    }

    [Theory]
    [InlineData("Telenor")]
    [InlineData("1963")]
    [InlineData("")]
    public async Task A_sender_that_is_no_number_is_left_unanswered(string sender)
    {
        var answer = await Twilio.TextAsync(sender, Question);

        Assert.Equal((HttpStatusCode.OK, CarrierAnswer.Silence), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_municipality_that_is_made_up_has_no_number_in_production()
    {
        var answer = await Twilio.TextAsync(Carrier.NewPerson(), "Hei", to: "+4759440000");

        Assert.Equal(Said.By(PhraseKeys.NumberUnknown), answer.Text);
    }

    [Fact]
    public async Task What_the_process_writes_at_Trace_holds_no_number_no_words_and_no_token()
    {
        var (person, sid) = (Carrier.NewPerson(), Carrier.NewSid());
        var answer = await Twilio.TextAsync(person, "Kvitebjørn spør: hvordan søker jeg norskkurs?", sid);
        await Twilio.GetAsync($"/sms?From={Uri.EscapeDataString(person)}&Body=Kvitebj%C3%B8rn");
        await Twilio.PostAsync("/sms", Carrier.Text(person, "Kvitebjørn"), unsigned: true);
        await Eventually.HoldsAsync(() => house.Process.Lines.Any(line => line.Contains(sid, StringComparison.Ordinal)));

        Assert.All(
            new[] { person[3..], "Kvitebj", FakeTwilio.AuthToken, answer.Text!.Split('\n')[0] },
            secret => Assert.DoesNotContain(house.Process.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_page_of_made_up_phones_does_not_exist_in_production() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Twilio.GetAsync("/")).Status);

    private async Task<CarrierAnswer> PostJsonAsync(string signed, string sent)
    {
        var target = "/sms?bodySHA256=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(house.Process.Address, target)) { Content = new StringContent(sent, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Twilio-Signature", TwilioSignature.Sign(FakeTwilio.AuthToken, ServiceHostSettings.PublicBaseUrl + target, TwilioForm.Empty));
        return await Twilio.SendAsync(request);
    }
}
