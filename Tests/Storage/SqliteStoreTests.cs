using System.Diagnostics;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.Tests.Storage;

public sealed partial class SqliteStoreTests : StoreComplianceTests
{
    private readonly SqliteTurnstile _turnstile = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatbot-sqlite-");
    private string? _crashed;

    private string DatabasePath => Path.Combine(_folder.FullName, "data", "chatbot.db");

    private protected override StorageProvider Provider => StorageProvider.Sqlite;

    [Fact]
    public async Task A_second_store_on_the_same_file_is_refused_and_told_why()
    {
        await using var second = Connect($"Data Source={DatabasePath}");

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => second.PrepareAsync(Cancellation));

        Assert.Contains($"Another process has {DatabasePath} open", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Provider", refusal.Message, StringComparison.Ordinal);
        await CommitAsync(Some.Turn("SM1"));
    }

    [Fact]
    public async Task A_second_name_for_the_file_is_the_same_file()
    {
        var alias = Path.Combine(_folder.FullName, "alias.db");
        File.CreateSymbolicLink(alias, DatabasePath);
        await using var second = Connect($"Data Source={alias}");

        await Assert.ThrowsAsync<StoreRefusedException>(() => second.PrepareAsync(Cancellation));
    }

    [Fact]
    public async Task The_lock_of_another_process_ends_with_that_process()
    {
        Requirement.Demand(File.Exists("/usr/bin/flock"), "/usr/bin/flock (Debian's util-linux) is not there to hold the lock as another process.");
        var path = Path.Combine(_folder.FullName, "other.db");
        using var holder = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", $"{path}.lock", "cat"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        // The echo shows that the lock is held, for `cat` is started under it.
        await holder.StandardInput.WriteLineAsync("held");
        await holder.StandardInput.FlushAsync(Cancellation);
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync(Cancellation));
        await using var store = Connect($"Data Source={path}");
        await Assert.ThrowsAsync<StoreRefusedException>(() => store.PrepareAsync(Cancellation));

        holder.Kill();
        await holder.WaitForExitAsync(Cancellation);

        await store.PrepareAsync(Cancellation);
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Database.ReadAsync(session => session.ExecuteAsync("delete from stop_mark"), Cancellation));

        Assert.Equal(8, Assert.IsType<SqliteException>(error.InnerException).SqliteErrorCode);
    }

    // Left to itself, a reader that met a commit stood still for a second: our build of the engine can only sleep whole ones.
    [Fact]
    public async Task A_reader_does_not_begin_while_another_connection_begins_or_commits()
    {
        Task<TurnOpening>? reading = null;
        _turnstile.Pass(() =>
        {
            reading = OpenAsync();
            Assert.False(reading.IsCompleted);
        });

        Assert.Null((await reading!).Handled);
    }

    [Fact]
    public async Task Connections_are_set_up_as_the_decision_says()
    {
        var writer = await SettingsAsync(Database.WriteAsync);
        var reader = await SettingsAsync(Database.ReadAsync);

        Assert.Equal("journal_mode=wal synchronous=2 wal_autocheckpoint=4000 secure_delete=1 mmap_size=0 temp_store=1 foreign_keys=1 query_only=0", writer);
        Assert.Equal("wal_autocheckpoint=0 mmap_size=0 temp_store=1 query_only=1", string.Join(' ', reader.Split(' ').Where(
            setting => setting.Split('=')[0] is "wal_autocheckpoint" or "mmap_size" or "temp_store" or "query_only")));
    }

    [Fact]
    public async Task The_engine_is_the_one_whose_faults_we_know()
    {
        Assert.Equal("3.35.5", await ValueAsync<string>("select sqlite_version()"));
        var options = await Database.ReadAsync(session => session.QueryAsync<string>("pragma compile_options"), Cancellation);
        Assert.Contains("THREADSAFE=1", options);
        // In memory, rolling back a savepoint can destroy the database (fixed in 3.37.2).
        Assert.DoesNotContain(options, option => option is "TEMP_STORE=2" or "TEMP_STORE=3");
    }

    [Fact]
    public async Task Units_that_wait_are_committed_together_and_one_failure_undoes_one_unit()
    {
        using var go = new ManualResetEventSlim();
        var first = Database.WriteAsync(
            _ =>
            {
                go.Wait(Cancellation);
                return Task.FromResult(0L);
            },
            Cancellation);
        var units = Enumerable.Range(0, 20).Select(i => Database.WriteAsync(
            async session =>
            {
                await TurnCommit.RunAsync(session, Some.Turn($"SM{i}", Some.Conversation($"k1:p{i}"), state: "s"));
                // What the others of the group wrote is seen, though nothing is committed yet: one transaction holds them all.
                return i == 7 ? throw new InvalidTimeZoneException() : await session.NumberAsync("select count(*) from inbox");
            },
            Cancellation)).ToArray();

        go.Set();

        await first;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => units[7]);
        Assert.Equal(
            Enumerable.Range(1, 19).Select(i => (long)i),
            await Task.WhenAll(units.Where((_, i) => i != 7)));
        Assert.Equal(19, await CountAsync("inbox"));
    }

    [Fact]
    public async Task A_unit_withdrawn_while_it_waits_never_runs_and_one_that_runs_is_unknown()
    {
        using var running = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        using var withdrawal = new CancellationTokenSource();
        var first = Database.WriteAsync(
            session =>
            {
                running.Set();
                go.Wait(Cancellation);
                return TurnCommit.RunAsync(session, Some.Turn("SM1"));
            },
            withdrawal.Token);
        var second = Store.CommitAsync(Some.Turn("SM2"), withdrawal.Token);
        running.Wait(Cancellation);

        await withdrawal.CancelAsync();
        var (firstEnd, secondEnd) = (await Record.ExceptionAsync(() => first), await Record.ExceptionAsync(() => second));
        go.Set();
        await Store.CommitAsync(Some.Turn("SM3"), Cancellation);

        Assert.IsType<CommitUnknownException>(firstEnd);
        Assert.IsAssignableFrom<OperationCanceledException>(secondEnd);
        Assert.NotNull((await OpenAsync("SM1")).Handled);
        Assert.Null((await OpenAsync("SM2")).Handled);
    }

    [Fact]
    public async Task A_full_disk_is_told_as_unavailable_and_what_was_told_as_recorded_is()
    {
        using var go = new ManualResetEventSlim();
        var first = Database.WriteAsync(
            session =>
            {
                go.Wait(Cancellation);
                return session.ExecuteAsync("pragma max_page_count = 1");
            },
            Cancellation);
        var before = Store.CommitAsync(Some.Turn("SM1"), Cancellation);
        var large = Store.CommitAsync(Some.Turn("SM2", state: new string('x', 1_000_000)), Cancellation);
        var after = Store.CommitAsync(Some.Turn("SM3"), Cancellation);
        go.Set();

        await Task.WhenAny(Task.WhenAll(first, before, large, after));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => large);
        Assert.Equal(before.IsCompletedSuccessfully, (await OpenAsync("SM1")).Handled is not null);
        Assert.Null((await OpenAsync("SM2")).Handled);
        Assert.Equal(after.IsCompletedSuccessfully, (await OpenAsync("SM3")).Handled is not null);

        await Database.WriteAsync(session => session.ExecuteAsync("pragma max_page_count = 1000000"), Cancellation);
        await CommitAsync(Some.Turn("SM4", Some.Conversation("k1:omar"), state: new string('x', 1_000_000)));
    }

    [Fact]
    public async Task A_store_that_another_program_keeps_is_unavailable_and_comes_back()
    {
        await using (var other = new PreparingConnection($"Data Source={DatabasePath};Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            SqliteFile.Execute(other, "begin immediate");
            await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.CommitAsync(Some.Turn("SM1"), Cancellation));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync("SM1"));
        }

        Assert.Null((await OpenAsync("SM1")).Handled);
        await CommitAsync(Some.Turn("SM1"));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> CreateAsync() => Task.FromResult($"Data Source={DatabasePath}");

    private protected override Database Connect(string connectionString) =>
        new SqliteDatabase(connectionString, connectionString.Contains(DatabasePath, StringComparison.Ordinal) ? _turnstile : null);

    // A crash leaves the files as they are at that moment; the log's index is rebuilt.
    private protected override Task CrashAsync(Session session)
    {
        _crashed = Path.Combine(_folder.FullName, "crashed.db");
        File.Copy(DatabasePath, _crashed);
        File.Copy($"{DatabasePath}-wal", $"{_crashed}-wal");
        return Task.CompletedTask;
    }

    private protected override SqlStore StoreAfterCrash() => SqlStore.Create(new StorageSettings(StorageProvider.Sqlite, $"Data Source={_crashed}"));

    private static Task<string> SettingsAsync(Func<Func<Session, Task<string>>, CancellationToken, Task<string>> run) => run(
        async session =>
        {
            var settings = new List<string>();
            foreach (var name in (string[])["journal_mode", "synchronous", "wal_autocheckpoint", "secure_delete", "mmap_size", "temp_store", "foreign_keys", "query_only"])
                settings.Add($"{name}={await session.FirstOrDefaultAsync<string>($"pragma {name}")}");
            return string.Join(' ', settings);
        },
        Cancellation);
}
