using System.Data.Common;
using ChatBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ChatBot.Tests.Faults;

/// <summary>Looks into the database of a service, beside it.</summary>
internal static class FaultDatabase
{
    public static Func<string, Task<IReadOnlyList<string[]>>> Postgres(string connection) => sql => ReadAsync(new NpgsqlConnection(connection + ";Pooling=false"), sql);

    public static Func<string, Task<IReadOnlyList<string[]>>> Sqlite(ServiceHostSettings settings)
    {
        SQLitePCL.Batteries_V2.Init();
        var place = new SqliteConnectionStringBuilder { DataSource = settings.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        return sql => ReadAsync(new SqliteConnection(place), sql);
    }

    private static async Task<IReadOnlyList<string[]>> ReadAsync(DbConnection own, string sql)
    {
        await using var connection = own;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)!)]);
        return rows;
    }
}
