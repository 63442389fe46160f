using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Spool;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Spool;

/// <summary>Messages that something has come between, and folders that somebody has left behind.</summary>
public abstract partial class SpoolTests
{
    private const string Other = "spool-of-another-replica";

    [Fact]
    public async Task A_message_older_than_the_latest_turn_is_answered_on_its_own_chooses_nothing_and_changes_no_state()
    {
        var control = Carrier.NewPerson();
        await LeaveBehindAsync("1");
        await _stage.TextAsync(_person, "Meny");
        await _stage.TextAsync(control, "Meny");
        await _stage.StartAsync();

        await _stage.ReplayAsync();

        var chosen = (await _stage.TextAsync(control, "1")).Text;
        Assert.NotEqual(chosen, Assert.Single(_stage.SentTo(_person)));
        Assert.Equal(chosen, (await _stage.TextAsync(_person, "1")).Text);
    }

    [Fact]
    public async Task A_question_older_than_the_latest_turn_gets_its_answer()
    {
        await LeaveBehindAsync(SpoolStage.Question);
        await _stage.TextAsync(_person, "Hvordan søker jeg barnehage?");
        await _stage.StartAsync();

        await _stage.ReplayAsync();

        Assert.Contains("norsk", Assert.Single(_stage.SentTo(_person)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, await CountAsync("select count(*) from inbox where person <> ''"));
    }

    [Fact]
    public async Task A_stop_holds_however_late_it_is_read_and_an_older_start_lifts_no_later_stop()
    {
        var other = Carrier.NewPerson();
        await LeaveBehindAsync("STOPP");
        await _stage.TextAsync(_person, "Hei");
        await _stage.StartAsync();
        await _stage.ReplayAsync();
        Assert.Equal(1, await CountAsync("select count(*) from stop_mark"));

        await LeaveBehindAsync("START", other);
        await _stage.TextAsync(other, "STOPP");
        await _stage.StartAsync();
        await _stage.ReplayAsync();
        Assert.Equal(2, await CountAsync("select count(*) from stop_mark"));
        Assert.Empty(_stage.SentTo(other));
    }

    [Fact]
    public async Task A_message_older_than_the_deletion_is_answered_and_leaves_nothing()
    {
        await LeaveBehindAsync(SpoolStage.Question);
        var code = DeletionTests.CodeIn((await _stage.TextAsync(_person, "SLETT")).Text);
        await _stage.TextAsync(_person, code);
        await _stage.StartAsync();

        await _stage.ReplayAsync();

        Assert.Contains("norsk", Assert.Single(_stage.SentTo(_person)), StringComparison.OrdinalIgnoreCase);
        foreach (var table in (string[])["inbox", "outbox"]) Assert.Equal(0, await CountAsync($"select count(*) from {table} where person <> ''"));
        Assert.Equal(0, await CountAsync("select count(*) from conversation"));
        Assert.Equal(1, await CountAsync("select count(*) from deletion_mark"));
    }

    [Fact]
    public async Task A_message_from_after_the_deletion_is_an_ordinary_one()
    {
        var code = DeletionTests.CodeIn((await _stage.TextAsync(_person, "SLETT")).Text);
        await _stage.TextAsync(_person, code);
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question);
        _stage.FindStore();

        await _stage.ReplayAsync();

        Assert.Equal(1, await CountAsync("select count(*) from conversation"));
        Assert.Equal(1, await CountAsync("select count(*) from inbox where person <> ''"));
    }

    [Fact]
    public async Task A_message_that_waited_longer_than_deletions_are_known_is_answered_and_leaves_nothing()
    {
        await LeaveBehindAsync(SpoolStage.Question);
        _stage.Clock.Advance(TimeSpan.FromDays(8));
        await _stage.StartAsync();

        await _stage.ReplayAsync();

        Assert.Single(_stage.SentTo(_person));
        Assert.Equal(0, await CountAsync("select count(*) from inbox where person <> ''"));
        Assert.Equal(0, await CountAsync("select count(*) from conversation"));
    }

    [Fact]
    public async Task A_message_that_another_replica_has_answered_is_not_answered_again()
    {
        await LeaveBehindAsync(SpoolStage.Question);
        var answer = await _stage.TextAsync(_person, SpoolStage.Question, _sid);
        Assert.Contains("norsk", answer.Text, StringComparison.OrdinalIgnoreCase);
        await _stage.Carrier.ReportAsync(answer, _person, "delivered");
        await _stage.StartAsync();

        await _stage.ReplayAsync();
        await KillTests.AfterAsync(_stage.Host, _stage.Clock, TimeSpan.FromHours(1));

        Assert.Empty(_stage.SentTo(_person));
        Assert.Equal(1, await CountAsync("select count(*) from inbox"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_replayed_is_set_aside_and_the_others_go_on()
    {
        await LeaveBehindAsync(SpoolStage.Question);
        var seal = new SpoolSeal(new Seal(KeyRing.Parse([_stage.Settings.Values["Privacy:SealKeys:0"]!], "Privacy:SealKeys")));
        var id = SpoolNames.New(_stage.Clock.GetUtcNow().AddHours(-1), 1);
        var poison = new SpooledMessage { Channel = "fax", MessageId = "1", Lane = "somebody", ReceivedAt = _stage.Clock.GetUtcNow() };
        await File.WriteAllBytesAsync(Path.Combine(_stage.Folder, id + ".msg"), seal.Close(SpoolSeal.Write(poison), id), Cancellation);
        await _stage.StartAsync();

        await Eventually.HoldsAsync(async () =>
        {
            await _stage.Host.Get<SpoolReplay>().RunOnceAsync(Cancellation);
            return _stage.Spool.Figures().Count == 1;
        });
        await _stage.SendAsync();
        Assert.Single(_stage.SentTo(_person));
        Assert.Equal(0, _stage.Alarms(AlarmKind.SpoolSetAside));

        for (var seconds = 0; seconds < 20; seconds++)
        {
            _stage.Clock.Advance(TimeSpan.FromSeconds(1));
            await _stage.Host.Get<SpoolReplay>().RunOnceAsync(Cancellation);
        }
        Assert.True(_stage.Spool.IsEmpty);
        Assert.Equal(1, _stage.Alarms(AlarmKind.SpoolSetAside));
        Assert.Equal([id + ".msg.bad"], _stage.Files());
    }

    [Fact]
    public async Task A_turn_that_fails_by_our_own_fault_ends_with_the_fixed_text_and_not_in_a_circle()
    {
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question);
        _stage.FindStore();
        _stage.Host.Learn(known => known with { Understanding = new BrokenUnderstanding() });

        await _stage.ReplayAsync();

        Assert.Equal(Said.By(ChatBot.Dialogs.Answers.PhraseKeys.FaultText), Assert.Single(_stage.SentTo(_person)));
    }

    [Fact]
    public async Task A_folder_left_behind_is_replayed_by_one_command_and_the_replies_go_out_from_whichever_service_runs()
    {
        await LeaveBehindAsync(SpoolStage.Question);
        await _stage.EndAsync();
        using var said = new StringWriter();

        var code = await SpoolCommand.RunAsync([.. _stage.Settings.Arguments, "--replay-spool", _stage.Folder], said, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_stage.Clock));
            ServiceHost.UseShippedKnowledge(builder.Services);
        });

        Assert.True(code == 0, said.ToString());
        Assert.Contains("1 messages were taken out of the folder, 0 are left", said.ToString(), StringComparison.Ordinal);
        Assert.Empty(_stage.Files());
        await _stage.StartAsync(Other);
        await _stage.SendAsync();
        Assert.Contains("norsk", Assert.Single(_stage.SentTo(_person)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_and_not_made()
    {
        using var said = new StringWriter();

        var code = await SpoolCommand.RunAsync([.. _stage.Settings.Arguments, "--replay-spool", _stage.FolderOf("nowhere")], said);

        Assert.Equal(1, code);
        Assert.Contains("--replay-spool", said.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_stage.FolderOf("nowhere")));
    }

    [Fact]
    public async Task A_service_that_ends_empties_its_spool_first()
    {
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question);
        _stage.FindStore();

        await _stage.EndAsync();

        Assert.Empty(_stage.Files());
        Assert.Equal(1, await CountAsync("select count(*) from inbox"));
    }

    [Fact]
    public async Task A_service_that_ends_while_the_database_is_away_says_how_many_it_leaves()
    {
        _stage.LoseStore();
        await _stage.TextAsync(_person, SpoolStage.Question);
        var log = _stage.Host.Log;

        await _stage.EndAsync();

        Assert.Single(_stage.Files());
        Assert.Contains(log.Lines, line => line.Contains("S104 1 messages", StringComparison.Ordinal));
    }

    /// <summary>A replica takes a message while the store is away, and is gone; a minute later another one runs, with a spool of its own.</summary>
    private async Task LeaveBehindAsync(string text, string? person = null)
    {
        _stage.LoseStore();
        Assert.Equal(CarrierAnswer.Silence, (await _stage.TextAsync(person ?? _person, text, person is null ? _sid : null)).Body);
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await _stage.StartAsync(Other);
    }
}
