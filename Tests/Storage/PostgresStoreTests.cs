using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;
using Npgsql;

namespace ChatBot.Tests.Storage;

public sealed class PostgresStoreTests(PostgresCluster cluster) : StoreComplianceTests
{
    private string _connectionString = "";

    private protected override StorageProvider Provider => StorageProvider.Postgres;

    [Fact]
    public async Task Replicas_that_start_together_make_the_tables_once()
    {
        var fresh = await cluster.EmptyDatabaseAsync("replicas", Cancellation);
        var replicas = Enumerable.Range(0, 4).Select(_ => Connect(fresh)).ToArray();

        await Task.WhenAll(replicas.Select(replica => replica.PrepareAsync(Cancellation)));

        Assert.Equal(Migrations.All().Count, await replicas[0].ReadAsync(session => session.NumberAsync("select count(*) from schema_version"), Cancellation));
        foreach (var replica in replicas)
            await replica.DisposeAsync();
    }

    [Fact]
    public async Task Two_replicas_never_claim_the_same_row()
    {
        await using var other = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, _connectionString));
        await Store.AddAsync([.. Enumerable.Range(0, 100).Select(i => Some.Row($"r{i}"))], Some.Noon, Cancellation);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => (i % 2 == 0 ? Store : other).ClaimAsync(5, TimeSpan.FromMinutes(2), $"sender {i}", Some.Noon, Cancellation), Cancellation)));

        var tokens = claims.SelectMany(claim => claim).Select(row => row.Row.Token).ToList();
        Assert.Equal(tokens.Count, tokens.Distinct().Count());
    }

    [Fact]
    public async Task A_claim_does_not_wait_for_another_that_is_under_way()
    {
        await Store.AddAsync([Some.Row("r1"), Some.Row("r2", person: "k1:berit")], Some.Noon, Cancellation);
        var second = await Database.WriteAsync(
            async session =>
            {
                await OutboxClaims.ClaimAsync(session, 1, TimeSpan.FromMinutes(2), "first", Some.Noon);
                return await Store.ClaimAsync(2, TimeSpan.FromMinutes(2), "second", Some.Noon, Cancellation);
            },
            Cancellation);

        Assert.Equal("r2", Assert.Single(second).Row.Token);
    }

    [Fact]
    public async Task Turns_of_one_municipality_do_not_wait_for_each_others_disk()
    {
        var outcome = await Database.WriteAsync(
            async session =>
            {
                await TurnCommit.RunAsync(session, Some.Turn("SM1", Some.Conversation("k1:a"), state: "s", inline: Some.Inline("t1"), cost: 5));
                // The first has written all it writes and is not on the disk yet.
                return await Store.CommitAsync(Some.Turn("SM2", Some.Conversation("k1:b"), state: "s", inline: Some.Inline("t2"), cost: 7), Cancellation);
            },
            Cancellation);

        Assert.Equal(CommitOutcome.Committed, outcome);
        Assert.Equal(12, (await OpenAsync()).SpentTodayMicros);
    }

    [Fact]
    public async Task What_a_turn_reads_is_found_without_reading_the_whole_municipality()
    {
        await Database.WriteAsync(
            session => session.ExecuteAsync("""
                insert into conversation (channel, municipality, person, version, sealed_state, updated_at)
                select 'sms', 'namsos', 'k1:' || n, 1, '\x00', n from generate_series(1, 3000) n
                """),
            Cancellation);
        var (text, names, values) = TurnReading.Open.For(Dialect.Postgres, ["sms", "SM1", "sms", "namsos", new[] { "k1:7" }, "k1:7", 0L, 0L, "2026-09-01", "sms", ""]);
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(Cancellation);
        await using var explain = new NpgsqlCommand($"explain (analyze, costs off) {text}", connection);
        for (var i = 0; i < names.Count; i++) explain.Parameters.AddWithValue(names[i], values[i]!);

        List<string> plan = [];
        await using (var lines = await explain.ExecuteReaderAsync(Cancellation))
            while (await lines.ReadAsync(Cancellation)) plan.Add(lines.GetString(0));

        Assert.True(plan.Count > 20);
        Assert.DoesNotContain(plan, line => line.Contains("Rows Removed by Filter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_turn_runs_stays_prepared_unless_the_connection_string_says_otherwise()
    {
        const string Prepared = "select count(*) from pg_prepared_statements";
        var one = $"{_connectionString};Maximum Pool Size=1";
        await using var keeps = Connect(one);
        await using var keepsNone = Connect($"{one};Max Auto Prepare=0");

        foreach (var database in new[] { keeps, keepsNone })
        {
            for (var turn = 0; turn < 4; turn++)
                await database.ReadForTurnAsync(session => TurnReading.OpenAsync(session, Some.Message(), Some.Conversation(), Some.Noon), Cancellation);
        }

        Assert.True(await keeps.ReadAsync(session => session.NumberAsync(Prepared), Cancellation) > 0);
        Assert.Equal(0, await keepsNone.ReadAsync(session => session.NumberAsync(Prepared), Cancellation));
    }

    [Fact]
    public async Task A_server_that_is_away_is_unavailable()
    {
        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, "Host=/nowhere;Username=x;Password=hidden;Database=x"));

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.StartAsync(Cancellation));

        Assert.False(await store.IsReadyAsync(Cancellation));
        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_missing_or_full_of_connections_is_unavailable()
    {
        var missing = new NpgsqlConnectionStringBuilder(_connectionString) { Database = "missing" }.ToString();
        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, missing));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.StartAsync(Cancellation));

        await cluster.ExecuteAsync($"alter database {DatabaseName} connection limit 0", Cancellation);
        await cluster.ExecuteAsync("create role guest login", Cancellation);
        var guest = new NpgsqlConnectionStringBuilder(_connectionString) { Username = "guest" }.ToString();
        await using var crowded = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, guest));
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => crowded.StartAsync(Cancellation));
        Assert.Equal(PostgresErrorCodes.TooManyConnections, Assert.IsType<PostgresException>(error.InnerException).SqlState);
        await cluster.ExecuteAsync("drop role guest", Cancellation);
        await cluster.ExecuteAsync($"alter database {DatabaseName} connection limit -1", Cancellation);
    }

    [Fact]
    public async Task A_restarted_server_is_found_again_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync()));

        await EndConnectionsAsync();

        await CommitAsync(Some.Turn("SM1"));
        Assert.NotNull((await OpenAsync("SM1")).Handled);
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_unavailable()
    {
        var readOnly = new NpgsqlConnectionStringBuilder(_connectionString) { Options = "-c default_transaction_read_only=on" }.ToString();
        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, readOnly));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.StartAsync(Cancellation));
    }

    [Fact]
    public async Task A_deadlock_is_run_again()
    {
        await Database.WriteAsync(session => session.ExecuteAsync("insert into spend (municipality, day, micros) values ('a', '1', 0), ('b', '1', 0)"), Cancellation);
        using var bothHold = new Barrier(2);
        var runs = 0;

        await Task.WhenAll(Task.Run(() => CrossAsync("a", "b"), Cancellation), Task.Run(() => CrossAsync("b", "a"), Cancellation));

        Assert.True(runs > 2, "There was no deadlock to run again.");
        Assert.Equal(4, await ValueAsync<long>("select cast(sum(micros) as bigint) from spend"));

        Task<int> CrossAsync(string first, string second) => Database.WriteAsync(
            async session =>
            {
                var run = Interlocked.Increment(ref runs);
                await session.ExecuteAsync("update spend set micros = micros + 1 where municipality = @first", new { first });
                if (run <= 2)
                    bothHold.SignalAndWait(Cancellation);
                return await session.ExecuteAsync("update spend set micros = micros + 1 where municipality = @second", new { second });
            },
            Cancellation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_whose_answer_is_lost_is_unknown_and_reading_back_tells(bool commitArrives)
    {
        await using var cable = new CutCable(_connectionString, commitArrives);
        await using var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, cable.ConnectionString));
        await store.StartAsync(Cancellation);
        cable.CutAtNextCommit();

        await Assert.ThrowsAsync<CommitUnknownException>(() => store.CommitAsync(Some.Turn("SM1", state: "s"), Cancellation));

        Assert.Equal(commitArrives, await IsHandledSoonAsync(commitArrives));
        var readBack = await store.OpenAsync(Some.Message("SM1"), Some.Conversation(), Some.Noon, Cancellation);
        Assert.Equal(commitArrives, readBack.Handled is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_connection_string_is_refused(string connectionString) => Assert.Contains(
        "Storage:ConnectionString",
        Assert.Throws<ArgumentException>(() => new StorageSettings(StorageProvider.Postgres, connectionString)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Settings_print_no_password() => Assert.Equal(
        "Postgres", new StorageSettings(StorageProvider.Postgres, "Host=h;Password=hidden").ToString());

    private string DatabaseName => new NpgsqlConnectionStringBuilder(_connectionString).Database!;

    private protected override async Task<string> CreateAsync() => _connectionString = await cluster.EmptyDatabaseAsync("store", Cancellation);

    private protected override Database Connect(string connectionString) => new PostgresDatabase(connectionString);

    private protected override Task CrashAsync(Session session) => EndConnectionsAsync();

    private protected override SqlStore StoreAfterCrash() => SqlStore.Create(new StorageSettings(StorageProvider.Postgres, _connectionString));

    private Task EndConnectionsAsync() =>
        cluster.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{DatabaseName}'", Cancellation);

    // The server may still be at work on a commit whose sender is gone.
    private async Task<bool> IsHandledSoonAsync(bool expected)
    {
        for (var i = 0; i < 100; i++)
        {
            if ((await OpenAsync("SM1")).Handled is not null == expected)
                return expected;
            await Task.Delay(20, Cancellation);
        }
        return !expected;
    }
}
