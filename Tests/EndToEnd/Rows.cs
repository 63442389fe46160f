using ChatBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Looks into the database of a service, beside it.</summary>
internal static class Rows
{
    /// <summary>The number that a query gives.</summary>
    public static long Number(ServiceHostSettings settings, string sql, params (string Name, string Value)[] parameters)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = settings.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue("@" + name, value);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>How many rows there are of one message.</summary>
    public static long OfMessage(ServiceHostSettings settings, string sid) => Number(settings, "select count(*) from inbox where message_id = @sid", ("sid", sid));

    /// <summary>Every byte the database has on disk: the file, its log, its index.</summary>
    public static byte[] Bytes(ServiceHostSettings settings)
    {
        using var all = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(settings.Database)!).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stream.CopyTo(all);
        }
        return all.ToArray();
    }
}
