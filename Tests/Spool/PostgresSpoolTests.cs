using ChatBot.Tests.Support;
using Npgsql;

namespace ChatBot.Tests.Spool;

/// <summary>On PostgreSQL, whose server ends all connections and knows the database no more.</summary>
public sealed class PostgresSpoolTests(PostgresCluster cluster) : SpoolTests
{
    private const string Name = "spooltests";

    private string _connection = "";
    private bool _isAway;

    private protected override string Provider => "Postgres";

    private protected override async Task<string> CreateDatabaseAsync() => _connection = await cluster.EmptyDatabaseAsync(Name, Cancellation);

    private protected override async Task StopDatabaseAsync()
    {
        _isAway = true;
        while (true)
        {
            await cluster.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Name}'", Cancellation);
            try
            {
                await cluster.ExecuteAsync($"alter database {Name} rename to {Name}_away", Cancellation);
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // Somebody came in between.
            }
        }
    }

    private protected override async Task StartDatabaseAsync()
    {
        if (!_isAway) return;
        await cluster.ExecuteAsync($"alter database {Name}_away rename to {Name}", CancellationToken.None);
        _isAway = false;
    }

    private protected override async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connection + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
