using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Spool;

/// <summary>Keeps a second process from a spool: two that replay the same folder would answer in no order. The operating system lets go of it
/// when this process ends, however it ends.</summary>
internal static class SpoolLock
{
    /// <summary>The lock's file in the folder.</summary>
    public const string Name = ".lock";

    /// <exception cref="StoreRefusedException">Another process has the folder.</exception>
    /// <exception cref="SettingsException">The folder cannot be written.</exception>
    public static FileStream Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            throw NotWritable(folder);
        }
        catch (IOException exception)
        {
            throw new StoreRefusedException(
                $"Another process has the spool {folder} open. Each replica has a Spool:Directory of its own: give this one another, or stop the other process to replay what it has left.", exception);
        }
    }

    /// <summary>The fault of a folder that cannot be used.</summary>
    public static SettingsException NotWritable(string folder) =>
        new([$"Spool:Directory is {folder}, which cannot be made or written. Give a folder that the service may write in, on a volume that outlives it; or leave it empty to do without a spool."]);
}
