using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ChatBot.Tests.Support;

/// <summary>All that the database of a service holds, as anybody with a copy of it would read it.</summary>
internal static class DatabaseDump
{
    /// <summary>Every row of every table. Bytes stand as they are, one character each.</summary>
    public static async Task<string> ReadAsync(ServiceHostSettings settings)
    {
        await using var connection = await OpenAsync(settings);
        var dump = new StringBuilder();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                dump.Append(table);
                for (var column = 0; column < rows.FieldCount; column++)
                    dump.Append(" | ").Append(rows.GetName(column)).Append('=').Append(rows.GetValue(column) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : rows.GetValue(column));
                dump.Append('\n');
            }
        }
        return dump.ToString();
    }

    /// <summary>The tables of the service, without the list of its migrations.</summary>
    public static async Task<IReadOnlyList<string>> TablesAsync(ServiceHostSettings settings)
    {
        await using var connection = await OpenAsync(settings);
        return await TablesAsync(connection);
    }

    /// <summary>The one text a query gives; null when there is none.</summary>
    public static async Task<string?> ValueAsync(ServiceHostSettings settings, string sql)
    {
        await using var connection = await OpenAsync(settings);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is { } value and not DBNull ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static async Task<DbConnection> OpenAsync(ServiceHostSettings settings)
    {
        SQLitePCL.Batteries_V2.Init();
        DbConnection connection = settings.Values.GetValueOrDefault("Storage:Provider") == "Postgres"
            ? new NpgsqlConnection(settings.Values["Storage:ConnectionString"] + ";Pooling=false")
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = settings.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection is NpgsqlConnection
            ? "select tablename from pg_tables where schemaname = 'public' order by 1"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1";
        List<string> tables = [];
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) tables.Add(rows.GetString(0));
        tables.Remove("schema_version");
        return tables;
    }
}
