using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>What a person who has said stop still gets.</summary>
public sealed class StoppedPersonTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly ServiceHostSettings _settings = new();
    private readonly string _person = Carrier.NewPerson();
    private ServiceHost? _house;
    private Carrier? _twilio;

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings, _clock);
        _twilio = new(_house.Address);
        Assert.Equal(Said.By(PhraseKeys.StopDone), await TextAsync("stopp"));
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task A_stop_holds_for_the_municipality_texted()
    {
        Assert.NotNull((await _twilio!.TextAsync(_person, "Hvordan søker jeg norskkurs?", to: Carrier.Sandefjord)).Text);
        Assert.Equal(Said.By(PhraseKeys.StopReminder), await TextAsync("Hvordan søker jeg norskkurs?"));
    }

    [Fact]
    public async Task Once_a_day_they_are_told_how_to_start_again_and_otherwise_nothing()
    {
        Assert.Equal(Said.By(PhraseKeys.StopReminder), await TextAsync("Hvordan søker jeg norskkurs?"));
        Assert.Null(await TextAsync("Er det noen der?"));
        _clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(Said.By(PhraseKeys.StopReminder), await TextAsync("Hvordan søker jeg norskkurs?"));
    }

    [Fact]
    public async Task A_second_stop_is_not_confirmed_again_but_counts_as_any_message()
    {
        Assert.Equal(Said.By(PhraseKeys.StopReminder), await TextAsync("stopp"));
        Assert.Null(await TextAsync("stopp"));
    }

    [Fact]
    public async Task Danger_is_answered_in_every_language()
    {
        foreach (var cry in DangerSet.All.GroupBy(entry => entry.Language).Select(language => language.First()))
        {
            _clock.Advance(TimeSpan.FromMinutes(11)); // the budget of danger answers is another test's
            Assert.Contains("11", await TextAsync(cry.Text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Help_is_answered() => Assert.Contains("112", await TextAsync("HELP"), StringComparison.Ordinal);

    [Fact]
    public async Task Access_is_answered() => Assert.Contains(Said.By(PhraseKeys.AccessHead), await TextAsync("INNSYN"), StringComparison.Ordinal);

    [Fact]
    public async Task A_start_is_confirmed_and_questions_are_answered_again()
    {
        Assert.Equal(Said.By(PhraseKeys.StartDone, language: "en"), await TextAsync("start"));
        Assert.Contains("norsk", await TextAsync("Hvordan søker jeg norskkurs?"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Deletion_works_and_the_stop_stays()
    {
        var code = DeletionTests.CodeIn(await TextAsync("SLETT"));

        Assert.StartsWith(Said.By(PhraseKeys.DeleteDone), await TextAsync(code), StringComparison.Ordinal);
        Assert.Equal(1, Rows.Number(_settings, "select count(*) from stop_mark"));
        Assert.Equal(Said.By(PhraseKeys.StopReminder), await TextAsync("Hvordan søker jeg norskkurs?"));
    }

    private async Task<string?> TextAsync(string body) => (await _twilio!.TextAsync(_person, body)).Text;
}
