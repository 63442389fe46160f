using ChatBot.Bot.Backup;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Commands;

/// <summary>Makes a sealed copy of the database, and puts one back.</summary>
internal static class BackupCommands
{
    /// <summary>Copies the database into a new file. The service may run meanwhile.</summary>
    public static async Task<int> BackupAsync(CommandContext context, string path)
    {
        var (keys, copy) = (KeysOf(context), CopyOf(context));
        // The file gets its name after the copying has ended well: half a copy must not look like a backup.
        var bytes = await BackupFile.WriteAsync(path, file => copy.CopyOutAsync(
            plain => SealedStream.WriteAsync(plain, file, keys, context.Settings.Storage.Provider, context.Cancellation), context.Cancellation));
        await context.Output.WriteLineAsync($"{bytes} bytes of the database are in {path}.");
        return 0;
    }

    /// <summary>Puts a copy in the place of the database, once all of it is known to be whole. No service may run.</summary>
    public static async Task<int> RestoreAsync(CommandContext context, string path)
    {
        var (keys, copy) = (KeysOf(context), CopyOf(context));
        await ReadAsync(Stream.Null);
        await context.Output.WriteLineAsync(await copy.CopyInAsync(ReadAsync, context.Cancellation));
        await context.Output.WriteLineAsync("At its next start the service answers people and holds what the copy held; see \"After a restore\" in docs/operations.md.");
        return 0;

        async Task ReadAsync(Stream plain)
        {
            await using var file = BackupFile.Open(path);
            await SealedStream.ReadAsync(file, plain, keys, context.Settings.Storage.Provider, context.Cancellation);
        }
    }

    private static KeyRing KeysOf(CommandContext context) => context.Settings.BackupKeys.Count > 0
        ? KeyRing.Parse(context.Settings.BackupKeys, "Backup:Keys")
        : throw new BackupException("Backup:Keys has no key. Give at least one, base64 of 32 random bytes (openssl rand -base64 32), and keep it where the backups are not.");

    private static IDatabaseCopy CopyOf(CommandContext context) => context.Settings.Storage is { Provider: StorageProvider.Postgres } storage
        ? new PostgresBackup(storage.ConnectionString, context.Time)
        : new SqliteBackup(context.Settings.Storage.ConnectionString, context.Time);
}
