using System.Globalization;
using ChatBot.Bot.Storage;
using Npgsql;

namespace ChatBot.bench;

/// <summary>The peer's store on PostgreSQL: what a turn reads is read in one statement, what it writes is one transaction; a connection of the pool for each message,
/// all statements prepared. Nothing is sealed.</summary>
internal sealed class PostgresPeerStore : IPeerStore
{
    private readonly NpgsqlDataSource _source;
    private readonly byte[] _state = new byte[350];
    private readonly byte[] _reply = new byte[300];
    private readonly byte[] _address = new byte[49];

    private PostgresPeerStore(NpgsqlDataSource source)
    {
        _source = source;
        foreach (var blob in new[] { _state, _reply, _address }) Random.Shared.NextBytes(blob);
    }

    public static async Task<PostgresPeerStore> CreateAsync(string connectionString)
    {
        // The service makes the tables.
        await using (var store = SqlStore.Create(new StorageSettings(StorageProvider.Postgres, connectionString)))
            await store.StartAsync(CancellationToken.None);
        return new(NpgsqlDataSource.Create($"{connectionString};Max Auto Prepare=20;Auto Prepare Min Usages=2;No Reset On Close=true"));
    }

    public async Task HandleAsync(string sid, string municipality, string person)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (at, day) = (now.ToUnixTimeMilliseconds(), now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await using var connection = await _source.OpenConnectionAsync();
        var version = 0L;
        await using (var open = Filled(connection, TurnReading.Open, "sms", sid, "sms", municipality, new[] { person }, person, at - 600_000, at - 86_400_000, day, "sms", ""))
        await using (var row = await open.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            if (!row.IsDBNull(6)) version = row.GetInt64(6);
        }
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, TurnCommit.Claim, "sms", sid, municipality, person, at, 0L, 1L, sid + "t", _reply, _address, "+4759440001");
        if (version == 0) await RunAsync(connection, ConversationRows.Insert, "sms", municipality, person, at, _state, at);
        else await RunAsync(connection, ConversationRows.Update, "sms", municipality, person, version, _state, at);
        var (count, sums) = UseCounts.Of(Dialect.Postgres, municipality, PeerUse.Of(day, sid));
        await RunAsync(connection, count, sums);
        await RunAsync(connection, TurnCommit.Spend, municipality, day, SpendPart.Of(Dialect.Postgres, person), 1_200_000L);
        await transaction.CommitAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task RunAsync(NpgsqlConnection connection, Statement statement, params object?[] values)
    {
        await using var command = Filled(connection, statement, values);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Filled(NpgsqlConnection connection, Statement statement, params object?[] values)
    {
        var (text, names, filled) = statement.For(Dialect.Postgres, values);
        var command = new NpgsqlCommand(text, connection);
        for (var i = 0; i < names.Count; i++) command.Parameters.AddWithValue(names[i], filled[i] ?? DBNull.Value);
        return command;
    }
}
