namespace ChatBot.Bot.Storage;

/// <summary>A statement with the names of its parameters in order: for the few that every turn runs, and that are worth running without a mapper.</summary>
/// <param name="sql">May hold what <see cref="Dialect.Translate"/> knows, and <c>in @People</c>.</param>
/// <param name="names">Without the sign before them. A value for <c>People</c> is a list of at least one pseudonym.</param>
internal sealed class Statement(string sql, params string[] names)
{
    /// <summary>The name of the one parameter that is a list.</summary>
    public const string People = "People";

    private readonly string _one = Dialect.Sqlite.Translate(ForOne(sql));
    private readonly string _postgresOne = Dialect.Postgres.Translate(ForOne(sql));
    private readonly string _postgres = Dialect.Postgres.Translate(sql);
    private readonly string _sqlite = Dialect.Sqlite.Translate(sql);

    /// <summary>What the driver is given. A list of one, as nearly all are, is compared with as a value: PostgreSQL, not knowing how long a list is, read all
    /// conversations of a municipality to find the one. A list of several, which comes only while a key is being replaced, is spelt out for SQLite.</summary>
    public (string Text, IReadOnlyList<string> Names, IReadOnlyList<object?> Values) For(Dialect dialect, IReadOnlyList<object?> values)
    {
        var isPostgres = ReferenceEquals(dialect, Dialect.Postgres);
        var at = Array.IndexOf(names, People);
        if (at < 0) return (isPostgres ? _postgresOne : _one, names, values);
        var people = (IReadOnlyList<string>)values[at]!;
        if (people.Count == 1) return (isPostgres ? _postgresOne : _one, names, [.. values.Take(at), people[0], .. values.Skip(at + 1)]);
        if (isPostgres) return (_postgres, names, values);
        var each = people.Select((_, i) => $"{People}{i}").ToList();
        return (
            _sqlite.Replace($"in @{People}", $"in ({string.Join(", ", each.Select(name => "@" + name))})", StringComparison.Ordinal),
            [.. names.Take(at), .. each, .. names.Skip(at + 1)],
            [.. values.Take(at), .. people, .. values.Skip(at + 1)]);
    }

    private static string ForOne(string sql) => sql.Replace($"in @{People}", $"= @{People}", StringComparison.Ordinal);
}
