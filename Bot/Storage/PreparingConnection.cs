using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>A connection that keeps each statement prepared for the next time it is run: preparing one costs more than running it.</summary>
/// <remarks>The driver prepares anew for every command object, and Dapper makes a new one for every call.</remarks>
internal sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>The kept command of the same text with the draft's values; the draft itself, kept from now on, when it is the first.</summary>
    public SqliteCommand Prepared(SqliteCommand draft)
    {
        if (!_prepared.TryGetValue(draft.CommandText, out var kept)) return _prepared[draft.CommandText] = draft;
        if (kept.Parameters.Count != draft.Parameters.Count) return draft;
        for (var i = 0; i < draft.Parameters.Count; i++)
        {
            var (to, from) = (kept.Parameters[i], draft.Parameters[i]);
            if (!string.Equals(to.ParameterName, from.ParameterName, StringComparison.Ordinal)) return draft;
            to.Value = from.Value;
        }
        return kept;
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
