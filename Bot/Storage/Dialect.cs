using System.Text.RegularExpressions;

namespace ChatBot.Bot.Storage;

/// <summary>The few words in which the two databases differ; all other SQL is the same text.</summary>
/// <param name="Bytes">The type of a column of bytes.</param>
/// <param name="Sequence">The type of a primary key that counts up by itself.</param>
/// <param name="Lock">What a select says to keep the rows it found until the transaction ends.</param>
/// <param name="LockFree">The same, leaving out rows that another transaction keeps.</param>
internal sealed record Dialect(string Bytes, string Sequence, string Lock, string LockFree)
{
    /// <summary>SQLite: there is one writer, so a row needs no lock.</summary>
    public static readonly Dialect Sqlite = new("blob", "integer primary key autoincrement", "", "");

    /// <summary>PostgreSQL.</summary>
    public static readonly Dialect Postgres = new(
        "bytea", "bigint generated always as identity primary key", "for update", "for update skip locked");

    private static readonly Regex InList = new(@"\bin @(\w+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Puts this dialect's words in place of <c>{bytes}</c>, <c>{sequence}</c>, <c>{lock}</c> and <c>{lock-free}</c>, and writes
    /// <c>in @List</c> as the driver wants it: for PostgreSQL a list is one parameter, for SQLite Dapper spells it out.</summary>
    public string Translate(string sql)
    {
        if (sql.Contains('{'))
        {
            sql = sql.Replace("{bytes}", Bytes, StringComparison.Ordinal).Replace("{sequence}", Sequence, StringComparison.Ordinal)
                .Replace("{lock}", Lock, StringComparison.Ordinal).Replace("{lock-free}", LockFree, StringComparison.Ordinal);
        }
        return ReferenceEquals(this, Postgres) ? InList.Replace(sql, "= any(@$1)") : sql;
    }

    /// <summary>Bytes as lower-case hexadecimal digits.</summary>
    public string Hex(string bytes) => ReferenceEquals(this, Postgres) ? $"encode({bytes}, 'hex')" : $"lower(hex({bytes}))";
}
