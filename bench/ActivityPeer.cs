using System.Globalization;
using System.Text;
using ChatBot.Catalogue.Activities;
using Microsoft.Data.Sqlite;

namespace ChatBot.bench;

/// <summary>The same activities in SQLite: texts in an FTS5 table, what is compared in an indexed one, the dates of eight weeks in a third.</summary>
internal sealed class ActivityPeer : IDisposable
{
    private const int Weeks = 8;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public ActivityPeer(IReadOnlyList<Activity> activities, DateOnly today)
    {
        _connection.Open();
        Execute("PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY");
        Execute("CREATE VIRTUAL TABLE words USING fts5(kinds, place, languages, tokenize = 'unicode61 remove_diacritics 2')");
        Execute("CREATE TABLE activity(id INTEGER PRIMARY KEY, municipality TEXT, minAge INT, maxAge INT, agesKnown INT, ore INT, newcomers INT)");
        Execute("CREATE TABLE occurrence(day INT, starts INT, activity INT)");
        using (var transaction = _connection.BeginTransaction())
        {
            for (var number = 0; number < activities.Count; number++) Add(activities[number], number + 1, today, transaction);
            transaction.Commit();
        }
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
        Execute("CREATE INDEX byMunicipality ON activity(municipality); CREATE INDEX byDay ON occurrence(day, activity, starts); CREATE INDEX byActivity ON occurrence(activity, day, starts); INSERT INTO words(words) VALUES('optimize'); ANALYZE");
    }

    /// <summary>The first three that answer, and how many there are.</summary>
    public (int Total, long First) Find(ActivityQuery query, DateOnly today)
    {
        var sql = new StringBuilder("SELECT activity.id, min(occurrence.day * 1440 + occurrence.starts) AS soonest, count(*) OVER () FROM activity JOIN occurrence ON occurrence.activity = activity.id WHERE occurrence.day >= $from");
        List<(string Name, object Value)> values = [("$from", (query.From ?? today).DayNumber)];
        void And(string condition, params (string, object)[] more)
        {
            sql.Append(" AND ").Append(condition);
            values.AddRange(more);
        }
        List<string> words = [];
        if (query.Kinds.Count > 0) words.Add($"kinds:\"{query.Kinds[0].Replace('-', '_')}\"");
        if (query.Place is { } place) words.Add($"place:{place}*");
        if (query.Language is { } tag) words.Add($"languages:{tag}");
        if (words.Count > 0) And("activity.id IN (SELECT rowid FROM words WHERE words MATCH $words)", ("$words", string.Join(" AND ", words)));
        if (query.Until is { } until) And("occurrence.day <= $until", ("$until", until.DayNumber));
        if (query.Time is { } window) And("occurrence.starts >= $first AND occurrence.starts < $last", ("$first", window.From.Hour * 60 + window.From.Minute), ("$last", window.Until == TimeOnly.MinValue ? 1440 : window.Until.Hour * 60 + window.Until.Minute));
        if (query.Age is { } age) And("activity.minAge <= $age AND activity.maxAge >= $age", ("$age", age));
        if (query.MaxOre is { } most) And("activity.ore BETWEEN 0 AND $most", ("$most", most));
        if (query.Municipality is { } municipality) And("activity.municipality = $municipality", ("$municipality", municipality));
        sql.Append(" GROUP BY activity.id ORDER BY soonest, activity.newcomers DESC, activity.id LIMIT 3");
        using var reader = Command(sql.ToString(), values).ExecuteReader();
        return reader.Read() ? (reader.GetInt32(2), reader.GetInt64(0)) : (0, 0);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _connection.Dispose();
    }

    private void Add(Activity activity, int id, DateOnly today, SqliteTransaction transaction)
    {
        var kinds = string.Join(' ', activity.Kinds.SelectMany(ActivityKinds.WithWider)).Replace('-', '_');
        Run("INSERT INTO words(rowid, kinds, place, languages) VALUES($1, $2, $3, $4)", transaction, id, kinds, $"{activity.Place?.Name} {activity.Place?.Address}", string.Join(' ', activity.Languages.Concat(activity.Spoken)));
        Run("INSERT INTO activity VALUES($1, $2, $3, $4, $5, $6, $7)", transaction, id, activity.Municipality, activity.Audience.Ages?.Min ?? 0, activity.Audience.Ages?.Max ?? (activity.Audience.Ages is null ? -1 : 120), activity.Audience.Ages is null ? 0 : 1,
            activity.Price.Kind switch { PriceKind.Free => 0, PriceKind.Known => activity.Price.AmountOre!.Value, _ => -1 }, activity.Audience.Newcomers ? 1 : 0);
        foreach (var occurrence in activity.Schedule.From(today).TakeWhile(occurrence => occurrence.Day < today.AddDays(7 * Weeks)))
            Run("INSERT INTO occurrence VALUES($1, $2, $3)", transaction, occurrence.Day.DayNumber, occurrence.From is { } from ? from.Hour * 60 + from.Minute : 1439, id);
    }

    private void Run(string sql, SqliteTransaction transaction, params object[] values)
    {
        var command = Command(sql, [.. values.Select((value, at) => (string.Create(CultureInfo.InvariantCulture, $"${at + 1}"), value))]);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    // Each form of a question is prepared once.
    private SqliteCommand Command(string sql, IReadOnlyList<(string Name, object Value)> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values) command.Parameters.Add(new SqliteParameter(name, null));
        }
        for (var at = 0; at < values.Count; at++) command.Parameters[at].Value = values[at].Value;
        return command;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
