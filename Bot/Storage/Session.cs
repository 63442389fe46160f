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

    /// <summary>Several selects in one round trip.</summary>
    public Task<SqlMapper.GridReader> QueryManyAsync(string sql, object? parameters = null) =>
        connection.QueryMultipleAsync(Command(sql, parameters));

    private CommandDefinition Command(string sql, object? parameters) => new(dialect.Translate(sql), parameters, cancellationToken: cancellation);
}
