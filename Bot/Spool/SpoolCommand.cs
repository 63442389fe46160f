using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;

namespace ChatBot.Bot.Spool;

/// <summary><c>--replay-spool FOLDER</c>: answers what another replica has left in its folder, and ends. The replies lie in the outbox then, and
/// whichever service runs sends them.</summary>
internal static class SpoolCommand
{
    private const string Name = "--replay-spool";

    // A message is tried five times within fifteen seconds before it is set aside; a store that is away for longer is away.
    private const int MostRounds = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Whether a command line asks for it.</summary>
    public static bool IsIn(string[] args) => args.Contains(Name, StringComparer.Ordinal);

    /// <summary>Replays the folder that a command line names.</summary>
    /// <param name="args">The command line; what else stands there are settings.</param>
    /// <param name="output">Where it says how it went.</param>
    /// <param name="adjust">What stands in the place of parts of the service; null for nothing.</param>
    /// <returns>0 when nothing is left; 1 otherwise.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, Action<WebApplicationBuilder>? adjust = null)
    {
        var at = Array.IndexOf(args, Name);
        if (at + 1 >= args.Length || !Directory.Exists(args[at + 1]))
        {
            await output.WriteLineAsync($"{Name} is followed by the folder that a replica has left behind, such as {Name} /mnt/old/spool.");
            return 1;
        }
        string[] settings = [.. args[..at], .. args[(at + 2)..], $"--Spool:Directory={Path.GetFullPath(args[at + 1])}", "--Spool:AssumePersistent=true"];
        await using var app = await Service.ComposeAsync(settings, adjust);
        await LearnAsync(app);
        return await ReplayAsync(app.Services.GetRequiredService<MessageSpool>(), app.Services.GetRequiredService<SpoolReplay>(), output);
    }

    // The content alone is started: nothing here listens, sends or plans.
    private static async Task LearnAsync(WebApplication app)
    {
        if (app.Services.GetRequiredService<KnowledgeHolder>().Current is not null) return;
        var content = app.Services.GetRequiredService<ContentWatch>();
        await content.StartAsync(CancellationToken.None);
        await content.StopAsync(CancellationToken.None);
    }

    private static async Task<int> ReplayAsync(MessageSpool spool, SpoolReplay replay, TextWriter output)
    {
        var replayed = 0;
        for (var round = 0; round < MostRounds && !spool.IsEmpty; round++)
        {
            if (round > 0) await Task.Delay(Pause);
            try
            {
                replayed += await replay.RunOnceAsync(CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                if (round == 0) await output.WriteLineAsync("The database is away; trying again for a minute.");
            }
        }
        var figures = spool.Figures();
        await output.WriteLineAsync($"{replayed} messages were taken out of the folder, {figures.Count} are left, {figures.SetAside} files are set aside.");
        return figures is { Count: 0, SetAside: 0 } ? 0 : 1;
    }
}
