using System.Globalization;
using ChatBot.Bot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Backup;

/// <summary>Copies a SQLite file by <c>vacuum into</c>: what was deleted is not in the copy.</summary>
internal sealed class SqliteBackup(string connectionString, TimeProvider time) : IDatabaseCopy
{
    private readonly SqliteFile _file = new(connectionString);

    /// <inheritdoc/>
    public async Task<T> CopyOutAsync<T>(Func<Stream, Task<T>> take, CancellationToken cancellation)
    {
        if (!File.Exists(_file.Name)) throw new BackupException($"There is no database at {_file.Name}.");
        var copy = _file.Name + ".copy";
        try
        {
            BackupFile.Remove(copy);
            // Made first, for nobody else to read: the engine would make it as the process makes any file.
            await BackupFile.WriteAsync(copy, _ => Task.FromResult(0));
            await using (var connection = Connect(_file.Name, SqliteOpenMode.ReadWrite))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "vacuum into @copy";
                command.Parameters.AddWithValue("@copy", copy);
                await command.ExecuteNonQueryAsync(cancellation);
            }
            await using var stream = BackupFile.Open(copy);
            return await take(stream);
        }
        catch (SqliteException exception)
        {
            throw new BackupException($"{_file.Name} cannot be copied: SQLite answers {exception.SqliteErrorCode} ({exception.SqliteExtendedErrorCode}).", exception);
        }
        finally
        {
            BackupFile.Remove(copy);
        }
    }

    /// <inheritdoc/>
    public async Task<string> CopyInAsync(Func<Stream, Task> write, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Name)!);
        // The service holds this as long as it runs.
        using var held = SqliteProcessLock.Take(_file.Name);
        var restoring = _file.Name + ".restoring";
        try
        {
            BackupFile.Remove(restoring);
            await BackupFile.WriteAsync(restoring, async stream => { await write(stream); return true; });
            await CheckAsync(restoring, cancellation);
            var aside = PutAside();
            File.Move(restoring, _file.Name);
            return aside is null ? $"The database is at {_file.Name}." : $"The database is at {_file.Name}. The one that was there is at {aside}: delete it once you need it no more.";
        }
        finally
        {
            BackupFile.Remove(restoring);
        }
    }

    // Its log goes with it: under the new file it would be taken for the new file's.
    private string? PutAside()
    {
        if (!File.Exists(_file.Name)) return null;
        var aside = string.Create(CultureInfo.InvariantCulture, $"{_file.Name}.replaced-{time.GetUtcNow():yyyyMMddHHmmss}");
        foreach (var part in (string[])["-wal", "-shm", ""])
            if (File.Exists(_file.Name + part)) File.Move(_file.Name + part, aside + part);
        return aside;
    }

    private static async Task CheckAsync(string path, CancellationToken cancellation)
    {
        await using var connection = Connect(path, SqliteOpenMode.ReadOnly);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        if (await command.ExecuteScalarAsync(cancellation) is not "ok") throw new BackupException("The database in the backup is damaged. Take another one.");
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }
}
