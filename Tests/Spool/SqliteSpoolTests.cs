using ChatBot.Tests.EndToEnd;
using Microsoft.Data.Sqlite;

namespace ChatBot.Tests.Spool;

/// <summary>On SQLite, whose file another program holds.</summary>
public sealed class SqliteSpoolTests : SpoolTests
{
    private SqliteConnection? _holder;

    private protected override string Provider => "Sqlite";

    private protected override Task<string> CreateDatabaseAsync() => Task.FromResult($"Data Source={Stage.Settings.Database}");

    private protected override async Task StopDatabaseAsync() => _holder = await HoldAsync(Stage.Settings.Database);

    private protected override async Task StartDatabaseAsync()
    {
        if (_holder is not null) await _holder.DisposeAsync();
        _holder = null;
    }

    private protected override Task<long> CountAsync(string sql) => Task.FromResult(Rows.Number(Stage.Settings, sql));

    /// <summary>Holds a database so that nobody else can write.</summary>
    internal static async Task<SqliteConnection> HoldAsync(string database)
    {
        SQLitePCL.Batteries_V2.Init();
        var holder = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        await holder.OpenAsync(Cancellation);
        await using var command = holder.CreateCommand();
        command.CommandText = "begin immediate";
        await command.ExecuteNonQueryAsync(Cancellation);
        return holder;
    }
}
