using System.Text;
using ChatBot.Bot.Backup;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Journal;
using ChatBot.Tests.Support;
using Npgsql;

namespace ChatBot.Tests.Backup;

public sealed class BackupCommandTests(PostgresCluster cluster)
{
    private const string Database = "backup";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_comes_back_as_it_was_and_its_backup_can_be_read_by_nobody_else(bool postgres)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres, Database);
        await house.TurnAsync("SM1", "anna");
        await house.BackUpAsync();
        await house.TurnAsync("SM2", "anna");

        await house.RestoreAsync();

        Assert.Equal(1, (await house.StandingAsync("anna")).Messages);
        var file = await File.ReadAllBytesAsync(house.BackupPath, TestContext.Current.CancellationToken);
        foreach (var word in (string[])["anna", "inbox", "SM1"]) Assert.DoesNotContain(word, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(house.BackupPath));
        Assert.Equal(["backup"], Directory.GetFiles(Path.GetDirectoryName(house.BackupPath)!, "backup*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Of_several_servers_the_one_that_takes_writes_is_copied_and_restored()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: true, Database);
        await house.TurnAsync("SM1", "anna");
        var one = new NpgsqlConnectionStringBuilder(house.Storage.ConnectionString);
        var pair = new NpgsqlConnectionStringBuilder(one.ConnectionString) { Host = $"{Path.Combine(Path.GetTempPath(), "nobody-listens-here")},127.0.0.1:9,{one.Host}", TargetSessionAttributes = "primary" };
        var (code, said) = await house.RunAsync("--backup", house.BackupPath, $"--Storage:ConnectionString={pair}");
        Assert.True(code == 0, said);
        await house.TurnAsync("SM2", "anna");

        await house.EndAsync();
        (code, said) = await house.RunAsync("--restore", house.BackupPath, $"--Storage:ConnectionString={pair}");
        Assert.True(code == 0, said);
        await house.StartAsync();

        Assert.Equal(1, (await house.StandingAsync("anna")).Messages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_backup_that_is_cut_is_refused_and_the_database_stays(bool postgres)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres, Database);
        await house.TurnAsync("SM1", "anna");
        await house.BackUpAsync();
        await house.TurnAsync("SM2", "anna");
        await house.EndAsync();
        var file = await File.ReadAllBytesAsync(house.BackupPath, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(house.BackupPath, file[..^1], TestContext.Current.CancellationToken);

        var (code, said) = await house.RunAsync("--restore", house.BackupPath);

        Assert.Equal(1, code);
        Assert.Contains("cut or was altered", said, StringComparison.Ordinal);
        await house.StartAsync();
        Assert.Equal(2, (await house.StandingAsync("anna")).Messages);
    }

    [Fact]
    public async Task A_restore_while_the_service_runs_on_SQLite_is_refused()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: false, Database);
        await house.BackUpAsync();

        await Assert.ThrowsAsync<StoreRefusedException>(() => house.RunAsync("--restore", house.BackupPath));
    }

    [Fact]
    public async Task A_restore_while_the_service_runs_on_PostgreSQL_is_refused()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: true, Database);
        await house.TurnAsync("SM1", "anna");

        var refusal = await Assert.ThrowsAsync<BackupException>(
            () => new PostgresBackup(house.Storage.ConnectionString, new HurriedClock()).CopyInAsync(_ => Task.CompletedTask, TestContext.Current.CancellationToken));

        Assert.Contains("Stop every replica first", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await house.StandingAsync("anna")).Messages);
    }

    [Fact]
    public async Task A_backup_writes_over_nothing()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: false, Database);
        await house.BackUpAsync();

        var (code, said) = await house.RunAsync("--backup", house.BackupPath);

        Assert.Equal(1, code);
        Assert.Contains("is there already", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task A_database_that_cannot_be_copied_leaves_no_file_that_looks_like_a_backup(string provider)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: provider == "Postgres", Database);
        var nowhere = provider == "Postgres" ? house.Storage.ConnectionString.Replace("Database=", "Database=no", StringComparison.Ordinal) : $"Data Source={house.BackupPath}.db";

        var (code, _) = await house.RunAsync("--backup", house.BackupPath, $"--Storage:ConnectionString={nowhere}");

        Assert.Equal(1, code);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(house.BackupPath)!, "backup*"));
    }

    [Fact]
    public async Task Without_a_key_of_its_own_no_backup_is_made()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: false, Database);

        var (code, said) = await house.RunAsync("--backup", house.BackupPath, "--Backup:Keys:0=");

        Assert.Equal(1, code);
        Assert.Contains("Backup:Keys has no key", said, StringComparison.Ordinal);
    }

    /// <summary>A clock by which every wait is over.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddMinutes(Interlocked.Increment(ref _asked));
    }
}
