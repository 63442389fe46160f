using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Who answers stop, start and help, by the mode that is set.</summary>
public sealed class OptOutTests
{
    /// <summary>Mode, message, what Twilio says it has done, what we answer (a phrase, or nothing), and whether the person is stopped then.</summary>
    public static TheoryData<string, string, string?, string?, bool> Matrix => new()
    {
        { "Us", "STOP", null, PhraseKeys.StopDone, true },
        { "Us", "stopp", null, PhraseKeys.StopDone, true },
        { "Us", "UNSUBSCRIBE", null, PhraseKeys.StopDone, true },
        { "Us", "STOP", "STOP", null, true },
        { "Us", "HELP", null, "help", false },
        { "Us", "INFO", null, "help", false },
        { "Us", "hjelp", null, "help", false },
        { "Us", "START", null, PhraseKeys.StartAlready, false },
        { "Advanced", "STOP", "STOP", null, true },
        { "Advanced", "قف", "STOP", null, true },
        { "Advanced", "stopp", null, PhraseKeys.StopDone, true },
        { "Advanced", "START", "START", null, false },
        { "Advanced", "HELP", "HELP", "help", false },
        { "TwilioDefault", "STOP", null, null, true },
        { "TwilioDefault", "Stopall", null, null, true },
        { "TwilioDefault", "END", null, null, true },
        { "TwilioDefault", "OPTOUT", null, null, true },
        { "TwilioDefault", "START", null, null, false },
        { "TwilioDefault", "UNSTOP", null, null, false },
        { "TwilioDefault", "HELP", null, "help", false },
        { "TwilioDefault", "INFO", null, "help", false },
        { "TwilioDefault", "stopp", null, PhraseKeys.StopDone, true },
        { "TwilioDefault", "stop please", null, "", false },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_word_is_answered_once_by_whoever_the_mode_says(string mode, string body, string? optOutType, string? reply, bool stopped)
    {
        using var settings = new ServiceHostSettings().With("Twilio:OptOut", mode);
        await using var house = await ServiceHost.StartAsync(settings);
        using var twilio = new Carrier(house.Address);

        var answer = await twilio.TextAsync(Carrier.NewPerson(), body, more: optOutType is null ? [] : [("OptOutType", optOutType)]);

        if (reply is null) Assert.Equal(CarrierAnswer.Silence, answer.Body);
        else if (reply == "help") Assert.All(["112", "113"], number => Assert.Contains(number, answer.Text![..67], StringComparison.Ordinal));
        else if (reply.Length > 0) Assert.Contains(Said.By(reply, language: LanguageOf(answer, reply)), answer.Text, StringComparison.Ordinal);
        else Assert.NotNull(answer.Text);
        Assert.Equal(stopped ? 1 : 0, Rows.Number(settings, "select count(*) from stop_mark"));
    }

    [Theory]
    [InlineData("Us", "START", null, true)]
    [InlineData("Us", "YES", null, true)]
    [InlineData("Advanced", "START", "START", false)]
    [InlineData("TwilioDefault", "UNSTOP", null, false)]
    [InlineData("TwilioDefault", "YES", null, false)]
    public async Task A_start_lifts_the_stop_in_every_mode(string mode, string body, string? optOutType, bool answered)
    {
        using var settings = new ServiceHostSettings().With("Twilio:OptOut", mode);
        await using var house = await ServiceHost.StartAsync(settings);
        using var twilio = new Carrier(house.Address);
        var person = Carrier.NewPerson();
        await twilio.TextAsync(person, "STOP", more: mode == "Advanced" ? [("OptOutType", "STOP")] : []);
        Assert.Equal(1, Rows.Number(settings, "select count(*) from stop_mark"));

        var answer = await twilio.TextAsync(person, body, more: optOutType is null ? [] : [("OptOutType", optOutType)]);

        Assert.Equal(0, Rows.Number(settings, "select count(*) from stop_mark"));
        Assert.Equal(answered, answer.Text is not null);
    }

    // A reserved English word says nothing of the reader's language; either of the two is right.
    private static string LanguageOf(CarrierAnswer answer, string key) =>
        answer.Text!.Contains(Said.By(key, language: "en"), StringComparison.Ordinal) ? "en" : "nb";
}
