using Microsoft.Data.Sqlite;

namespace ChatBot.Bot.Storage;

/// <summary>Tells the engine's troubles from faults of ours. Codes: sqlite.org/rescode.html.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Protocol = 15;
    private const int NotADatabase = 26;

    /// <summary>Whether the file, the disk or another program stands in the way.</summary>
    public static bool IsUnavailable(SqliteException exception) => exception.SqliteErrorCode is
        Busy or Locked or NoMemory or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or Protocol or NotADatabase;

    /// <summary>Whether a commit that failed so may nevertheless be found after a restart: its last page may have reached the log
    /// before the disk failed.</summary>
    public static bool IsUnknownAfterCommit(SqliteException exception) => exception.SqliteErrorCode == InputOutput;

    public static StoreUnavailableException Unavailable(SqliteException exception) =>
        new($"SQLite answers {exception.SqliteErrorCode} ({exception.SqliteExtendedErrorCode}).", exception);
}
