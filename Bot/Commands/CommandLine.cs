using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Commands;

/// <summary>What the program does when its arguments name a command, in place of serving.</summary>
internal static class CommandLine
{
    private static readonly (string Name, Func<CommandContext, Task<int>> Run)[] Commands =
    [
        ("--release-reminders", ReleaseCommands.RemindersAsync),
    ];

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code; null when they name none.</returns>
    /// <exception cref="SettingsException">The settings do not allow it.</exception>
    /// <exception cref="StoreRefusedException">The store must not be used as it is.</exception>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, TimeProvider time, CancellationToken cancellation)
    {
        foreach (var (name, run) in Commands)
        {
            var at = Array.IndexOf(args, name);
            if (at < 0) continue;
            var settings = Service.ReadSettings([.. args[..at], .. args[(at + 1)..]], out _);
            try
            {
                return await run(new(settings, output, time, cancellation));
            }
            catch (StoreUnavailableException exception)
            {
                await output.WriteLineAsync($"The database cannot be reached: {exception.Message}");
                return 1;
            }
        }
        return null;
    }
}
