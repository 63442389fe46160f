using System.Data.Common;
using Dapper;

namespace ChatBot.Bot.Storage;

/// <summary>A connection inside one unit of work.</summary>
/// <remarks>Integers are <c>bigint</c> and instants Unix milliseconds in both databases, so that rows read the same from either.</remarks>
internal sealed class Session(DbConnection connection, Dialect dialect, CancellationToken cancellation)
{
    /// <summary>The words of this database.</summary>
    public Dialect Dialect => dialect;

    /// <summary>Whether the unit asked to be undone.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Undoes what the unit has written; its result is still handed to the caller.</summary>
    public void Abandon() => IsAbandoned = true;

    public Task<int> ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters)).ConfigureAwait(false)).AsList();

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    public async Task<long> NumberAsync(string sql, object? parameters = null) =>
        await connection.ExecuteScalarAsync<long?>(Command(sql, parameters)).ConfigureAwait(false) ?? 0;

    /// <summary>Runs a statement that writes; how many rows it changed.</summary>
    public async Task<int> RunAsync(Statement statement, params object?[] values)
    {
        using var lent = Filled(statement, values);
        return await lent.Command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether statements can go to the server together and wait for it once; in a database within the process there is nothing to wait for.</summary>
    public bool SendsTogether => connection.CanCreateBatch;

    /// <summary>Sends statements that write in one go; how many rows each changed, in their order.</summary>
    public async Task<IReadOnlyList<int>> RunTogetherAsync(params IReadOnlyList<(Statement Statement, object?[] Values)> statements)
    {
        await using var batch = connection.CreateBatch();
        foreach (var (statement, values) in statements)
        {
            var command = batch.CreateBatchCommand();
            var (text, names, filled) = statement.For(dialect, values);
            command.CommandText = text;
            for (var i = 0; i < names.Count; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (names[i], filled[i] ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return [.. batch.BatchCommands.Select(command => command.RecordsAffected)];
    }

    /// <summary>The first row a statement finds; the default when there is none.</summary>
    public async Task<T?> RowAsync<T>(Statement statement, Func<DbDataReader, T> read, params object?[] values)
    {
        using var lent = Filled(statement, values);
        await using var reader = await lent.Command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? read(reader) : default;
    }

    private Lent Filled(Statement statement, object?[] values)
    {
        var (text, names, filled) = statement.For(dialect, values);
        var kept = connection is PreparingConnection preparing ? preparing.Kept(text, names) : null;
        var command = kept ?? connection.CreateCommand();
        if (kept is null) command.CommandText = text;
        for (var i = 0; i < names.Count; i++)
        {
            var parameter = kept is null ? command.CreateParameter() : command.Parameters[i];
            parameter.Value = filled[i] ?? DBNull.Value;
            if (kept is not null) continue;
            parameter.ParameterName = names[i];
            command.Parameters.Add(parameter);
        }
        return new(command, kept is null);
    }

    private CommandDefinition Command(string sql, object? parameters) => new(dialect.Translate(sql), parameters, cancellationToken: cancellation);

    /// <summary>A command for one run; a kept one outlives it.</summary>
    private readonly struct Lent(DbCommand command, bool isOwn) : IDisposable
    {
        public DbCommand Command => command;

        public void Dispose()
        {
            if (isOwn) command.Dispose();
        }
    }
}
