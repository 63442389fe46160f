using ChatBot.Bot.Files;
using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public sealed class SqliteLogTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatbot-log-");
    private readonly ManualResetEventSlim _disk = new(initialState: true);
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;
    private readonly SqliteDatabase _database;
    private readonly SqlStore _store;
    private volatile bool _isBroken;
    private int _synced;

    public SqliteLogTests()
    {
        _database = new SqliteDatabase($"Data Source={DatabasePath}", sync: file =>
        {
            _disk.Wait(_cancellation);
            if (_isBroken) throw new IOException("made up");
            DataSync.Run(file);
            Interlocked.Increment(ref _synced);
        });
        _store = new SqlStore(_database, new StorageSettings(StorageProvider.Sqlite, $"Data Source={DatabasePath}"));
    }

    private string DatabasePath => Path.Combine(_folder.FullName, "chatbot.db");

    [Fact]
    public async Task A_commit_is_told_when_the_log_is_on_the_disk_and_others_read_and_are_gathered_meanwhile()
    {
        await _store.StartAsync(_cancellation);
        _disk.Reset();
        var first = CommitAsync(0);
        while ((await OpenAsync(0)).Handled is null) await Task.Yield();
        var others = Enumerable.Range(1, 10).Select(CommitAsync).ToArray();
        await OpenAsync(1);

        Assert.False(first.IsCompleted);
        Assert.DoesNotContain(others, other => other.IsCompleted);

        var before = _synced;
        _disk.Set();

        Assert.Equal(CommitOutcome.Committed, await first);
        Assert.All(await Task.WhenAll(others), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.InRange(_synced - before, 2, 3);
    }

    [Fact]
    public async Task A_commit_whose_log_does_not_reach_the_disk_is_unknown_and_the_next_ones_wait_for_no_such_log()
    {
        await CommitAsync(0);
        var before = _synced;

        _isBroken = true;
        await Assert.ThrowsAsync<CommitUnknownException>(() => CommitAsync(1));
        _isBroken = false;

        // The whole log was moved into the file first: what a disk has forgotten would be a gap, and nothing behind it found.
        Assert.NotNull((await OpenAsync(1)).Handled);
        Assert.Equal(0, new FileInfo($"{DatabasePath}-wal").Length);
        Assert.Equal(before, _synced);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(2));
        Assert.Equal(before + 1, _synced);
    }

    [Fact]
    public async Task A_store_that_closes_has_told_every_commit()
    {
        await _store.StartAsync(_cancellation);
        var commits = Enumerable.Range(0, 40).Select(CommitAsync).ToArray();

        await _store.DisposeAsync();

        Assert.All(await Task.WhenAll(commits), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
    }

    public async ValueTask DisposeAsync()
    {
        _disk.Set();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
        _disk.Dispose();
    }

    private Task<CommitOutcome> CommitAsync(int message) => _store.CommitAsync(Some.Turn($"SM{message}", Some.Conversation($"k1:p{message}"), state: "s"), _cancellation);

    private Task<TurnOpening> OpenAsync(int message) =>
        _store.OpenAsync(new("sms", $"SM{message}"), Some.Conversation($"k1:p{message}"), Some.Noon, _cancellation);
}
