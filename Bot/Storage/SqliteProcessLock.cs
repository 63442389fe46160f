namespace ChatBot.Bot.Storage;

/// <summary>Keeps a second process from a database file. The operating system holds the lock and lets go of it when this process ends,
/// however it ends, so no lock is ever left behind; the empty <c>.lock</c> file may stay.</summary>
/// <remarks>.NET takes it as <c>flock</c> on Unix and as a share mode on Windows. A network share may not honour either.</remarks>
internal sealed class SqliteProcessLock : IDisposable
{
    private readonly FileStream _held;

    private SqliteProcessLock(FileStream held) => _held = held;

    /// <exception cref="StoreRefusedException">Another process has the database.</exception>
    /// <exception cref="StoreUnavailableException">The folder cannot be written.</exception>
    public static SqliteProcessLock Take(string databasePath)
    {
        try
        {
            return new SqliteProcessLock(new FileStream($"{databasePath}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreUnavailableException($"{databasePath}.lock cannot be written.", exception);
        }
        catch (IOException exception)
        {
            throw new StoreRefusedException(
                $"Another process has {databasePath} open. SQLite serves one process: stop the other one, or set Storage:Provider to Postgres to run several.", exception);
        }
    }

    public void Dispose() => _held.Dispose();
}
