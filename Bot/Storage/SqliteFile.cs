using ChatBot.Bot.Files;
using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>Where a database is, and how its connections are set up.</summary>
internal sealed class SqliteFile
{
    private const int BusySeconds = 1;

    private const string WriterPragmas =
        "pragma synchronous=full; pragma wal_autocheckpoint=4000; pragma journal_size_limit=16777216; pragma cache_size=-16384; pragma secure_delete=on; pragma foreign_keys=on;";

    private readonly string _path;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    /// <param name="connectionString">Such as <c>Data Source=data/chatbot.db</c>; nothing but the file's name is taken from it.</param>
    /// <exception cref="ArgumentException">It does not name a file.</exception>
    public SqliteFile(string connectionString)
    {
        var source = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (source.Length == 0 || source.StartsWith(':') || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("Storage:ConnectionString must name a file, such as Data Source=data/chatbot.db.", nameof(connectionString));
        _path = Path.GetFullPath(source);
        // Two names for one file would be two locks.
        if (File.Exists(_path) && File.ResolveLinkTarget(_path, returnFinalTarget: true) is { } target)
            _path = target.FullName;
    }

    /// <summary>The full name of the file.</summary>
    public string Name => _path;

    /// <summary>Makes the folder and, readable by this user only, the file, where they are missing.</summary>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            if (File.Exists(_path))
                return;
            PrivateFile.Create(_path).Dispose();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new StoreUnavailableException($"{_path} cannot be made.", exception);
        }
    }

    /// <summary>The one connection that writes and moves the log into the file.</summary>
    /// <exception cref="StoreRefusedException">The file system does not carry SQLite's write-ahead log.</exception>
    public PreparingConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWrite, WriterPragmas);
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal";
        if (command.ExecuteScalar() is "wal")
            return connection;
        connection.Dispose();
        throw new StoreRefusedException($"{_path} lies where SQLite cannot keep a write-ahead log, such as a network share. Put it on a disk of this machine.");
    }

    /// <summary>A connection that can only read.</summary>
    public PreparingConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, "pragma query_only=on; pragma wal_autocheckpoint=0;");

    private PreparingConnection Open(SqliteOpenMode mode, string pragmas)
    {
        var connection = new PreparingConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // temp_store stays on disk: in memory, rolling back a savepoint can destroy the database in 3.35.0 to 3.37.1.
            command.CommandText = $"pragma mmap_size=0; pragma temp_store=file; pragma trusted_schema=off; pragma cell_size_check=on; {pragmas}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that is ours alone, without parameters, and keeps it prepared.</summary>
    public static void Execute(PreparingConnection connection, string sql) => connection.Kept(sql, []).ExecuteNonQuery();
}
