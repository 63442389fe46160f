using System.Net;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Spool;

/// <summary>Text messages while the database is away, and what becomes of them when it is back.</summary>
public abstract partial class SpoolTests : IAsyncLifetime
{
    private readonly SpoolStage _stage;
    private readonly string _person = Carrier.NewPerson();
    private readonly string _sid = Carrier.NewSid();

    protected SpoolTests() => _stage = new() { CountAsync = CountAsync };

    private protected SpoolStage Stage => _stage;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var connection = await CreateDatabaseAsync();
        await _stage.PrepareAsync(settings => settings.With("Storage:Provider", Provider).With("Storage:ConnectionString", connection));
        await _stage.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StartDatabaseAsync();
        await _stage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract string Provider { get; }

    private protected abstract Task<string> CreateDatabaseAsync();

    /// <summary>Takes the database away, truly.</summary>
    private protected abstract Task StopDatabaseAsync();

    /// <summary>Brings it back; nothing where it is there.</summary>
    private protected abstract Task StartDatabaseAsync();

    private protected abstract Task<long> CountAsync(string sql);

    [Fact]
    public async Task A_message_that_comes_while_the_database_is_away_is_answered_once_when_it_is_back()
    {
        await StopDatabaseAsync();
        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, SpoolStage.Question, _sid)).Body);
        await StartDatabaseAsync();

        await _stage.ReplayAsync();

        Assert.Contains("norsk", Assert.Single(_stage.SentTo(_person)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await CountAsync("select count(*) from inbox"));
        Assert.Empty(_stage.Files());
        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, SpoolStage.Question, _sid)).Body);
        await KillTests.AfterAsync(_stage.Host, _stage.Clock, TimeSpan.FromHours(1));
        Assert.Single(_stage.SentTo(_person));
    }

    [Fact]
    public async Task A_database_that_goes_in_the_middle_of_a_turn_costs_no_message()
    {
        var went = false;
        _stage.Store.BeforeCommit = async () =>
        {
            if (went) return;
            went = true;
            await StopDatabaseAsync();
        };
        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, SpoolStage.Question, _sid)).Body);
        await StartDatabaseAsync();

        await _stage.ReplayAsync();

        Assert.True(went);
        Assert.Single(_stage.SentTo(_person));
        Assert.Equal(1, await CountAsync("select count(*) from inbox"));
    }

    [Fact]
    public async Task A_store_that_gives_no_sign_until_the_turn_is_over_is_a_store_that_is_away()
    {
        _stage.Store.BeforeOpen = ServiceHostStore.Hang;
        var answer = _stage.TextAsync(_person, SpoolStage.Question);
        await Eventually.HoldsAsync(() => _stage.Store.Asked > 0);
        await Eventually.HoldsAsync(() =>
        {
            if (!answer.IsCompleted) _stage.Clock.Advance(TimeSpan.FromMilliseconds(200));
            return answer.IsCompleted;
        });

        Assert.Equal(CarrierAnswer.Silence, (await answer).Body);
        _stage.FindStore();
        // The service's own loop may have tried already, and found that nobody answers: its patience is the clock's.
        await Eventually.HoldsAsync(() =>
        {
            _stage.Clock.Advance(TimeSpan.FromSeconds(1));
            return _stage.Spool.IsEmpty;
        });
        await _stage.SendAsync();
        Assert.Single(_stage.SentTo(_person));
    }

    [Fact]
    public async Task A_reply_that_was_stored_and_never_handed_over_is_passed_to_the_outbox()
    {
        _stage.Store.AfterCommit = () =>
        {
            (_stage.Store.AfterCommit, _stage.Store.BeforeOpen) = (null, ServiceHostStore.Away);
            throw new CommitUnknownException();
        };
        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, SpoolStage.Question)).Body);
        _stage.FindStore();
        Assert.Equal(0, await CountAsync("select count(*) from outbox where kind <> 3"));

        await _stage.ReplayAsync();

        Assert.Equal(1, await CountAsync("select count(*) from outbox where was_inline = 1"));
        await KillTests.AfterAsync(_stage.Host, _stage.Clock, TimeSpan.FromMinutes(2));
        await KillTests.AfterAsync(_stage.Host, _stage.Clock, TimeSpan.FromHours(1));
        Assert.Contains("norsk", Assert.Single(_stage.SentTo(_person)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Danger_is_answered_at_once_and_recorded_afterwards()
    {
        await StopDatabaseAsync();
        var answer = await _stage.TextAsync(_person, SpoolStage.Danger);
        Assert.Matches("11[0-3]", answer.Text);
        Assert.Single(_stage.Files());
        await StartDatabaseAsync();

        // The process that answered ends, and another one finds that it has.
        await _stage.StartAsync();
        await _stage.ReplayAsync();

        Assert.Equal(1, await CountAsync("select count(*) from inbox where is_danger = 1 and reply_owner = 1"));
        Assert.Equal(HttpStatusCode.OK, (await _stage.Carrier.ReportAsync(answer, _person, "delivered")).Status);
        await KillTests.AfterAsync(_stage.Host, _stage.Clock, TimeSpan.FromHours(1));
        Assert.Empty(_stage.SentTo(_person));
        Assert.Equal(1, await CountAsync("select count(*) from inbox where confirmed_at is not null"));
    }

    [Fact]
    public async Task Danger_waits_behind_nothing()
    {
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question);
        _stage.FindStore();

        Assert.Matches("11[0-3]", (await _stage.TextAsync(_person, SpoolStage.Danger)).Text);

        await _stage.ReplayAsync();
        Assert.Single(_stage.SentTo(_person));
    }

    [Fact]
    public async Task Whatever_a_person_says_is_answered_in_its_order_also_what_comes_while_others_still_wait()
    {
        var other = Carrier.NewPerson();
        string[] said = ["Meny", "2", "1"];
        var usual = new List<string>();
        foreach (var text in said) usual.Add((await _stage.TextAsync(other, text)).Text!);
        _stage.LoseStore();
        foreach (var text in said[..2])
        {
            Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, text)).Body);
            _stage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
        _stage.FindStore();

        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, said[2])).Body);
        await _stage.ReplayAsync();

        Assert.Equal(usual, _stage.SentTo(_person));
        Assert.Equal(3, usual.Distinct().Count());
    }

    [Fact]
    public async Task Another_person_is_answered_at_once_when_the_database_is_back()
    {
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question);
        _stage.FindStore();

        Assert.NotNull((await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Question)).Text);
    }

    [Fact]
    public async Task A_full_spool_sends_the_message_back_and_still_answers_danger()
    {
        await _stage.EndAsync();
        _stage.Settings.With("Spool:MaxMessages", "1");
        await _stage.StartAsync();
        _stage.LoseStore();
        Assert.Equal(HttpStatusCode.OK, (await _stage.TextAsync(_person, SpoolStage.Question)).Status);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Question)).Status);
        Assert.Matches("11[0-3]", (await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Danger)).Text);
        Assert.Equal(1, _stage.Alarms(AlarmKind.SpoolFull));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _stage.Carrier.GetAsync("/readyz")).Status);
    }

    [Fact]
    public async Task A_second_delivery_of_a_message_that_waits_waits_with_it()
    {
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question, _sid);

        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(_person, SpoolStage.Question, _sid)).Body);

        Assert.Single(_stage.Files());
    }

    [Fact]
    public async Task Nothing_of_a_person_lies_in_plain_in_the_folder()
    {
        _stage.LoseStore();
        await _stage.TextAsync(_person, "Kvitebjørn spør: hvordan søker jeg norskkurs?");
        await _stage.TextAsync(_person, "Kvitebjørn: " + SpoolStage.Danger);

        var all = string.Concat(_stage.Files().Select(file => file + System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_stage.Folder, file)))));

        Assert.Equal(2, _stage.Files().Count);
        foreach (var secret in (string[])[_person, _person[1..], _person[3..], "Kvitebj", "norskkurs", "brenner", "leilighet"]) Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase);
    }
}
