using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.EndToEnd;

/// <summary>A reminder of an activity by text message, from the list to the phone, while staff edit the table.</summary>
public sealed class ActivityReminderTests : IAsyncLifetime
{
    private const string Row = "provekafe;Prøvekafé;;tilbud;språkkafé;\"lørdag 10:00-12:00{0}\";Biblioteket;;Biblioteket;74 21 71 00;;;gratis;;;;;;;;;;;;;;;;;2026-11-20;;;\n";
    private const string Saturday = "lørdag 28. november 2026 kl. 10:00";

    private readonly TestClock _clock = new(At(26, 8));
    private readonly ServiceHostSettings _settings = new();
    private readonly string _person = Carrier.NewPerson();
    private readonly List<string> _said = [];
    private readonly string _table;
    private readonly string _shipped;
    private FakeTwilio? _carrier;
    private ServiceHost? _house;
    private Carrier? _twilio;
    private ContentWatch? _watch;

    public ActivityReminderTests()
    {
        _table = Path.Combine(_settings.CopyLightContent(), "Municipalities", "namsos", "activities.csv");
        _shipped = File.ReadAllText(_table);
        Write("");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private KnowledgeHolder Holder => _house!.Get<KnowledgeHolder>();

    // A reply that the carrier knows nothing of is sent to it once more.
    private IReadOnlyList<string> Sent => [.. _carrier!.Messages.Select(message => message.Body).Where(body => !_said.Contains(body))];

    public async ValueTask InitializeAsync()
    {
        _carrier = await FakeTwilio.StartAsync(_clock);
        _house = await ServiceHost.StartAsync(_settings.WithLookUp(_carrier), _clock);
        // The files are watched by the machine's clock: by the test's they would be looked at four times in each of its seconds.
        _watch = new(_house.Get<BotSettings>(), Holder, TimeProvider.System, NullLogger<ContentWatch>.Instance);
        await _watch.StartAsync(Stop);
        _twilio = new(_house.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        if (_watch is not null) await _watch.StopAsync(CancellationToken.None);
        _watch?.Dispose();
        await _house!.DisposeAsync();
        await _carrier!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task It_is_sent_the_day_before_and_cancelled_the_same_evening_that_is_sent_at_once()
    {
        await AskAsync();
        await UntilAsync(At(27, 10), 1);
        Assert.Equal($"Påminnelse: Prøvekafé. {Saturday}.\nBiblioteket\nSvar STOPP for å slutte.", Sent[0]);
        Assert.InRange(_clock.GetUtcNow(), At(27, 10), At(27, 10, 5));

        await UntilAsync(At(27, 21, 30));
        await EditAsync("; avlyst 2026-11-28 (sykdom)");
        await UntilAsync(At(27, 21, 32), 2);

        Assert.Equal($"Avlyst: Prøvekafé. {Saturday}.\nSvar STOPP for å slutte.", Sent[1]);
        Assert.InRange(_clock.GetUtcNow(), At(27, 21, 32), At(27, 21, 45));
        await UntilAsync(At(28, 12));
        Assert.Equal(2, Sent.Count);
        Assert.Equal(0, Rows.Number(_settings, "select count(*) from subscription"));
    }

    [Fact]
    public async Task An_edit_that_is_undone_at_once_reaches_nobody()
    {
        await AskAsync();
        await UntilAsync(At(26, 22));
        await EditAsync("; avlyst 2026-11-28");
        _clock.Advance(TimeSpan.FromSeconds(90));
        await EditAsync("");

        await UntilAsync(At(27, 10), 1);

        Assert.StartsWith("Påminnelse: Prøvekafé", Assert.Single(Sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_ends_it()
    {
        await AskAsync();
        await SayAsync("STOPP");

        await UntilAsync(At(28, 12));

        Assert.Empty(Sent);
        Assert.Equal(0, Rows.Number(_settings, "select count(*) from subscription"));
    }

    private static DateTimeOffset At(int day, int hour, int minute = 0) => OsloTime.InstantOf(new(2026, 11, day), new(hour, minute));

    private void Write(string change) => File.WriteAllText(_table, _shipped.TrimEnd('\n') + "\n" + Row.Replace("{0}", change, StringComparison.Ordinal));

    private async Task AskAsync()
    {
        await SayAsync("Norsk");
        await SayAsync("språkkafé lørdag");
        Assert.Contains("1 Minn meg på det", await SayAsync("1"), StringComparison.Ordinal);
        Assert.Contains($"Påminnelse er bestilt: Prøvekafé. {Saturday}.", await SayAsync("1"), StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string text)
    {
        _said.Add((await _twilio!.TextAsync(_person, text)).Text!);
        return _said[^1];
    }

    // Staff save the table, and it is taken in.
    private async Task EditAsync(string change)
    {
        var before = Holder.Current!.Content.Version;
        Write(change);
        await Eventually.HoldsAsync(() => Holder.Current!.Content.Version != before, 60);
    }

    // To an instant in one go, and from there on in steps of ten seconds until so many messages are out.
    private async Task UntilAsync(DateTimeOffset then, int? sent = null)
    {
        if (then > _clock.GetUtcNow()) _clock.Advance(then - _clock.GetUtcNow());
        var steps = 0;
        await Eventually.HoldsAsync(() =>
        {
            if (sent is { } some ? Sent.Count >= some : ++steps > 10) return true;
            _clock.Advance(TimeSpan.FromSeconds(10));
            return false;
        });
    }
}
