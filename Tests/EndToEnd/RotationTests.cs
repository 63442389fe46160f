using System.Globalization;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Keys are replaced in two steps, and taken away when nothing needs them any more.</summary>
public sealed class RotationTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Question = "Hvordan søker jeg norskkurs?";

    private readonly ServiceHostSettings _settings = new();
    private readonly TestClock _clock = new();
    private readonly string _person = Carrier.NewPerson();
    private readonly string _new = ServiceHostSettings.Key();
    private readonly string _newSeal = ServiceHostSettings.Key();
    private FakeTwilio? _carrier;

    private string Old => _settings.Values["Privacy:PseudonymKeys:0"]!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _carrier = await FakeTwilio.StartAsync(_clock);

    public async ValueTask DisposeAsync()
    {
        await _carrier!.DisposeAsync();
        _settings.Dispose();
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task A_stop_holds_through_both_steps_before_each_send_and_the_old_key_can_go_when_the_person_has_written(string provider)
    {
        await UseAsync(provider);
        var old = Old;
        await InHouseAsync(async (_, twilio) => Assert.Equal(Said.By(PhraseKeys.StopDone), (await twilio.TextAsync(_person, "stopp")).Text));

        // Accept everywhere.
        Keys(old, _new);
        await InHouseAsync(async (house, _) => Assert.Equal("stopped", await SendAsync(house)));
        // Make it the first.
        Keys(_new, old);
        await InHouseAsync(async (house, _) => Assert.Equal("stopped", await SendAsync(house)));
        Keys(_new);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => InHouseAsync((_, _) => Task.CompletedTask));
        Assert.Contains($"Privacy:PseudonymKeys lacks the key {IdOf(old)}, which 1 stop marks still need.", refusal.Message, StringComparison.Ordinal);

        Keys(_new, old);
        await InHouseAsync(async (_, twilio) => Assert.Equal(Said.By(PhraseKeys.StopReminder), (await twilio.TextAsync(_person, Question)).Text));
        Keys(_new);
        await InHouseAsync(async (house, twilio) =>
        {
            Assert.Equal("stopped", await SendAsync(house));
            Assert.NotNull((await twilio.TextAsync(_person, "start")).Text);
        });
        Assert.DoesNotContain(_carrier!.Messages, message => message.To == _person);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task A_conversation_goes_on_under_new_keys_and_a_deletion_takes_what_stands_under_old_ones(string provider)
    {
        await UseAsync(provider);
        var (old, oldSeal) = (Old, _settings.Values["Privacy:SealKeys:0"]!);
        await InHouseAsync(async (_, twilio) => Assert.Contains(Said.By(PhraseKeys.HintMore), (await twilio.TextAsync(_person, "norskkurs pris")).Text, StringComparison.Ordinal));

        Keys(_new, old);
        _settings.With("Privacy:SealKeys:0", _newSeal).With("Privacy:SealKeys:1", oldSeal);
        await InHouseAsync(async (_, twilio) =>
        {
            Assert.DoesNotContain(Said.By(PhraseKeys.MoreNone), (await twilio.TextAsync(_person, "9")).Text, StringComparison.Ordinal);
            Assert.Contains(Said.By(PhraseKeys.AccessHead), (await twilio.TextAsync(_person, "INNSYN")).Text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain($"{IdOf(old)}:", await DatabaseDump.ReadAsync(_settings), StringComparison.Ordinal);
        Keys(_new);
        await InHouseAsync(async (_, twilio) =>
        {
            var code = DeletionTests.CodeIn((await twilio.TextAsync(_person, "SLETT")).Text);
            Assert.StartsWith(Said.By(PhraseKeys.DeleteDone), (await twilio.TextAsync(_person, code)).Text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain($"{IdOf(_new)}:", await DatabaseDump.ReadAsync(_settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_lost_for_good_can_be_given_up_by_its_id()
    {
        var old = Old;
        await InHouseAsync((_, twilio) => twilio.TextAsync(_person, "stopp"));
        Keys(_new);

        await Assert.ThrowsAsync<StoreRefusedException>(() => InHouseAsync((_, _) => Task.CompletedTask));
        _settings.With("Privacy:LostKeys:0", IdOf(old));
        await InHouseAsync(async (_, twilio) => Assert.NotNull((await twilio.TextAsync(_person, Question)).Text));

        _settings.With("Privacy:LostKeys:0", old);
        var refusal = await Assert.ThrowsAsync<SettingsException>(() => InHouseAsync((_, _) => Task.CompletedTask));
        Assert.Contains("never a key", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Privacy:SealKeys:0", "Privacy:PseudonymKeys:0")]
    [InlineData("WebChat:TokenKeys:0", "Privacy:PseudonymKeys:0")]
    [InlineData("WebChat:TokenKeys:0", "Privacy:SealKeys:0")]
    [InlineData("WebChat:TokenKeys:1", "WebChat:TokenKeys:0")]
    [InlineData("Privacy:PseudonymKeys:1", "Privacy:PseudonymKeys:0")]
    [InlineData("Backup:Keys:0", "Privacy:PseudonymKeys:0")]
    [InlineData("Backup:Keys:0", "Privacy:SealKeys:0")]
    public async Task One_key_in_two_places_does_not_start(string second, string first)
    {
        _settings.With("WebChat:TokenKeys:0", ServiceHostSettings.Key());
        _settings.With(second, _settings.Values[first]);

        var refusal = await Assert.ThrowsAsync<SettingsException>(() => InHouseAsync((_, _) => Task.CompletedTask));

        Assert.Contains($"{second} is the same key as {first}.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_settings.Values[first]!, refusal.Message, StringComparison.Ordinal);
    }

    private async Task UseAsync(string provider)
    {
        if (provider == "Postgres")
            _settings.With("Storage:Provider", "Postgres").With("Storage:ConnectionString", await cluster.EmptyDatabaseAsync("rotation", Stop));
        _settings.WithLookUp(_carrier!);
    }

    private void Keys(params string[] keys)
    {
        foreach (var name in _settings.Values.Keys.Where(name => name.StartsWith("Privacy:PseudonymKeys", StringComparison.Ordinal)).ToList()) _settings.Values.Remove(name);
        for (var i = 0; i < keys.Length; i++) _settings.With(string.Create(CultureInfo.InvariantCulture, $"Privacy:PseudonymKeys:{i}"), keys[i]);
    }

    private static string IdOf(string key) => KeyRing.Parse([key], "test").Primary.Id;

    private async Task InHouseAsync(Func<ServiceHost, Carrier, Task> visit)
    {
        await using var house = await ServiceHost.StartAsync(_settings, _clock);
        using var twilio = new Carrier(house.Address);
        await visit(house, twilio);
    }

    /// <summary>Tries to send the person something nobody has just asked for. Returns why it was not sent.</summary>
    private async Task<string?> SendAsync(ServiceHost house)
    {
        var token = Token.New(_clock.GetUtcNow());
        var number = PhoneNumber.Parse(_person);
        var sms = new InboundSms("SM1", number, Carrier.Namsos, "namsos", "", false, default, false);
        var key = new ConversationKey("sms", "namsos", house.Get<Pseudonyms>().For("namsos", number));
        var row = house.Get<TurnSeals>().OutboxRow(token, sms, key, "Noe nytt", OutboxKind.Reply, _clock.GetUtcNow(), _clock.GetUtcNow().AddHours(1));
        await house.Get<IOutbox>().AddAsync([row], _clock.GetUtcNow(), Stop);
        house.Get<Wakeup>().Signal();
        string? code = null;
        await Eventually.HoldsAsync(async () => (code = await DatabaseDump.ValueAsync(_settings, $"select error_code from outbox where id = '{token}' and state >= 2")) is not null);
        return code;
    }
}
