using ChatBot.Bot.Backup;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Commands;

/// <summary>What the program does when its arguments name a command, in place of serving.</summary>
internal static class CommandLine
{
    private static readonly (string Name, bool TakesFile, Func<CommandContext, string, Task<int>> Run)[] Commands =
    [
        ("--release-reminders", false, (context, _) => ReleaseCommands.RemindersAsync(context)),
        ("--release-held", false, (context, _) => ReleaseCommands.HeldAsync(context)),
        ("--backup", true, BackupCommands.BackupAsync),
        ("--restore", true, BackupCommands.RestoreAsync),
    ];

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code; null when they name none.</returns>
    /// <exception cref="SettingsException">The settings do not allow it.</exception>
    /// <exception cref="StoreRefusedException">The store must not be used as it is.</exception>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, TimeProvider time, CancellationToken cancellation)
    {
        foreach (var (name, takesFile, run) in Commands)
        {
            var at = Array.IndexOf(args, name);
            if (at < 0) continue;
            var (file, next) = takesFile && at + 1 < args.Length ? (args[at + 1], at + 2) : ("", at + 1);
            if (takesFile && (file.Length == 0 || file.StartsWith('-'))) throw new SettingsException([$"{name} needs the name of a file after it."]);
            // The rest are settings, as for a start.
            var settings = Service.ReadSettings([.. args[..at], .. args[next..]], out _);
            try
            {
                return await run(new(settings, output, time, cancellation), file);
            }
            catch (Exception exception) when (exception is StoreUnavailableException or BackupException)
            {
                await output.WriteLineAsync(exception.Message);
                return 1;
            }
        }
        return null;
    }
}
