using Npgsql;

namespace ChatBot.Bot.Storage;

/// <summary>Tells the server's troubles from faults of ours. Codes: PostgreSQL, Appendix A.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether running the same unit again may succeed: a deadlock or a serialization failure.</summary>
    public static bool IsPassing(NpgsqlException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    /// <summary>Whether the connection is gone: broken, or ended by the server.</summary>
    public static bool IsConnectionLost(NpgsqlException exception) => exception is not PostgresException postgres
        || postgres.SqlState.StartsWith("08", StringComparison.Ordinal)
        || postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.IdleSessionTimeout;

    /// <summary>Whether the server cannot be reached, refuses us, is full, stopping or read-only.</summary>
    public static bool IsUnavailable(NpgsqlException exception) => IsConnectionLost(exception) || IsPassing(exception)
        || exception is PostgresException postgres
        && (postgres.SqlState[..2] is "28" or "3D" or "53" or "57" or "58"
            || postgres.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable);

    public static StoreUnavailableException Unavailable(NpgsqlException exception) =>
        new($"PostgreSQL answers {(exception as PostgresException)?.SqlState ?? "nothing"}.", exception);
}
