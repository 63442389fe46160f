using ChatBot.Bot.Files;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Spool;

/// <summary>What is told of the spool to whoever watches the service.</summary>
internal sealed class SpoolHealth(MessageSpool spool, SpoolDoor door, SpoolSettings settings, IHostEnvironment environment)
{
    // Looked at once: what a folder lies on does not change under a running process.
    private readonly string? _passing = settings.Folder is { } folder && !settings.AssumePersistent && !environment.IsDevelopment() ? Volumes.PassingUnder(folder) : null;

    /// <summary>Whether messages would be lost with the machine: no replica may be used so.</summary>
    public bool IsPassing => _passing is not null;

    /// <summary>Whether a message of some channel would be taken now.</summary>
    public Task<bool> CanTakeAsync(CancellationToken cancellation) => Task.Run(door.CanTake, cancellation);

    /// <summary>The figures, with a state in a word and what to do about it.</summary>
    public object Make()
    {
        var figures = spool.Figures();
        var state = !spool.IsOpen ? "off" : IsPassing ? "not-persistent" : figures.IsFull ? "full" : figures.Count > 0 ? "in-use" : "ok";
        var says = state switch
        {
            "not-persistent" => $"Spool:Directory lies on {_passing}, which is gone with the container or the machine: put it on a persistent volume. If it does outlive them, say so by Spool:AssumePersistent.",
            "full" => "The spool is full: messages are sent back to the carrier. See why the database is away.",
            _ when figures.SetAside > 0 => "Files were set aside in Spool:Directory: see the log for S101 and S103.",
            _ => null,
        };
        return new { state, count = figures.Count, bytes = figures.Bytes, oldestSeconds = (int)(figures.Oldest?.TotalSeconds ?? 0), setAside = figures.SetAside, says };
    }
}
