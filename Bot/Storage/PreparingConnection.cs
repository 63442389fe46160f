using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>A connection that keeps each statement prepared for the next time it is run: preparing one costs more than running it.</summary>
/// <remarks>The driver prepares anew for every command object, and Dapper makes a new one for every call.</remarks>
internal sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const char Sign = '@';

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>The kept command of the same text with the draft's values; the draft itself, kept from now on, when it is the first.</summary>
    public SqliteCommand Prepared(SqliteCommand draft)
    {
        if (!_prepared.TryGetValue(draft.CommandText, out var kept)) return Keep(draft);
        if (kept.Parameters.Count != draft.Parameters.Count) return draft;
        for (var i = 0; i < draft.Parameters.Count; i++)
        {
            var (to, from) = (kept.Parameters[i], draft.Parameters[i]);
            if (!to.ParameterName.AsSpan(1).SequenceEqual(from.ParameterName.AsSpan().TrimStart(Sign))) return draft;
            to.Value = from.Value;
        }
        return kept;
    }

    /// <summary>The kept command of a text, with parameters of these names to be filled in.</summary>
    public SqliteCommand Kept(string sql, IReadOnlyList<string> names)
    {
        if (_prepared.TryGetValue(sql, out var kept)) return kept;
        var command = CreateCommand();
        command.CommandText = sql;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return Keep(command);
    }

    // A name that begins with its sign is found at once; for any other the driver tries three.
    private SqliteCommand Keep(SqliteCommand command)
    {
        foreach (SqliteParameter parameter in command.Parameters)
            if (!parameter.ParameterName.StartsWith(Sign)) parameter.ParameterName = Sign + parameter.ParameterName;
        return _prepared[command.CommandText] = command;
    }

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new PreparedCommand(this, CreateCommand());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in _prepared.Values) command.Dispose();
            _prepared.Clear();
        }
        base.Dispose(disposing);
    }
}
