using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>A command that is filled in like any other and runs as the prepared one of the same text.</summary>
/// <remarks>One at a time on a connection: a second run of the same text while the first is still read would reset it. A unit of work reads each result
/// to its end before the next.</remarks>
internal sealed class PreparedCommand(PreparingConnection connection, SqliteCommand draft) : DbCommand
{
    [AllowNull]
    public override string CommandText { get => draft.CommandText; set => draft.CommandText = value; }

    public override int CommandTimeout { get => draft.CommandTimeout; set => draft.CommandTimeout = value; }

    public override CommandType CommandType { get => draft.CommandType; set => draft.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException(); }

    protected override DbParameterCollection DbParameterCollection => draft.Parameters;

    protected override DbTransaction? DbTransaction { get => null; set => _ = value; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery() => connection.Prepared(draft).ExecuteNonQuery();

    public override object? ExecuteScalar() => connection.Prepared(draft).ExecuteScalar();

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => draft.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => connection.Prepared(draft).ExecuteReader(behavior);
}
