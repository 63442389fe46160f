using ChatBot.Bot.Observability;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Floods, loops, money and countries hold replies back; none of them holds a danger answer back.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private const string Question = "Hvordan søker jeg norskkurs?";

    private static readonly string Cry = DangerSet.All.First(entry => entry.Language == "nb").Text;

    private readonly TestClock _clock = new();
    private readonly ServiceHostSettings _settings = new();
    private readonly string _person = Carrier.NewPerson();
    private ServiceHost? _house;
    private Carrier? _twilio;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        if (_house is not null) await _house.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task A_flood_is_recorded_unanswered_and_danger_in_it_is_answered()
    {
        await OpenAsync(("Limits:MessagesInTenMinutes", "5"));
        for (var i = 0; i < 5; i++) Assert.NotNull(await TextAsync(Question));

        Assert.Null(await TextAsync(Question));
        Assert.Equal(6, Rows.Number(_settings, "select count(*) from inbox"));
        Assert.Equal(1, Count(AlarmKind.Flood));
        Assert.NotNull(await TextAsync(Cry));

        _clock.Advance(TimeSpan.FromMinutes(11));
        Assert.NotNull(await TextAsync(Question));
    }

    [Fact]
    public async Task Danger_has_a_budget_of_its_own_of_at_least_five()
    {
        await OpenAsync(("Limits:DangerInTenMinutes", "5"));
        for (var i = 0; i < 5; i++) Assert.NotNull(await TextAsync(Cry));

        Assert.Null(await TextAsync(Cry));
        Assert.NotNull(await TextAsync(Question));
    }

    [Fact]
    public async Task A_budget_for_danger_under_five_does_not_start()
    {
        _settings.With("Limits:DangerInTenMinutes", "4");

        var refusal = await Assert.ThrowsAsync<ChatBot.Bot.Settings.SettingsException>(() => OpenAsync());

        Assert.Contains("Limits:DangerInTenMinutes must be between 5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_hundred_messages_danger_is_answered_in_twelve_languages()
    {
        await OpenAsync(("Limits:DangerInTenMinutes", "12"));
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => TextAsync(Question)));
        Assert.Null(await TextAsync(Question));

        foreach (var cry in DangerSet.All.GroupBy(entry => entry.Language).Select(language => language.First()))
            Assert.Contains("11", await TextAsync(cry.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_words_sent_back_are_recorded_unanswered()
    {
        await OpenAsync();
        var ours = await TextAsync(Question);

        Assert.Null(await TextAsync(ours!));
        Assert.Null(await TextAsync("  " + ours!.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(3, Rows.Number(_settings, "select count(*) from inbox"));
        Assert.NotNull(await TextAsync(Question));
    }

    [Fact]
    public async Task The_daily_limit_warns_at_half_and_at_four_fifths_and_then_stops_all_but_danger()
    {
        await OpenAsync(("Sms:Countries:47", "1"), ("Sms:DailyLimit", "12"));
        var answered = 0;
        while (await TextAsync(Question) is not null) answered++;

        Assert.InRange(answered, 2, 12);
        Assert.Equal((1, 1, 1), (Count(AlarmKind.HalfSpent), Count(AlarmKind.MostSpent), Count(AlarmKind.AllSpent)));
        Assert.NotNull(await TextAsync(Cry));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(await TextAsync(Question));
    }

    [Fact]
    public async Task A_country_we_do_not_reply_to_gets_danger_answers_only()
    {
        await OpenAsync();

        Assert.Null((await _twilio!.TextAsync("+46701234567", Question)).Text);
        Assert.NotNull((await _twilio!.TextAsync("+46701234567", Cry)).Text);
    }

    [Fact]
    public async Task A_flood_of_one_person_holds_nobody_else_back()
    {
        await OpenAsync(("Limits:MessagesInTenMinutes", "5"));
        for (var i = 0; i < 6; i++) await TextAsync(Question);

        Assert.NotNull((await _twilio!.TextAsync(Carrier.NewPerson(), Question)).Text);
    }

    private async Task OpenAsync(params (string Name, string Value)[] settings)
    {
        foreach (var (name, value) in settings) _settings.With(name, value);
        _house = await ServiceHost.StartAsync(_settings, _clock);
        _twilio = new(_house.Address);
    }

    private long Count(AlarmKind kind) => _house!.Get<IAlarms>().CountOf(kind);

    private async Task<string?> TextAsync(string body) => (await _twilio!.TextAsync(_person, body)).Text;
}
