namespace ChatBot.bench.Load;

/// <summary>One of those that are compared: a service of one or two replicas, or a peer.</summary>
/// <param name="name">How it is printed.</param>
/// <param name="processes">Its replicas, each with the file its heap figures are in.</param>
/// <param name="database">Its PostgreSQL; null where it has none.</param>
/// <param name="crowd">Who writes to it.</param>
internal sealed class Side(string name, IReadOnlyList<(ServedProcess Process, string Heap)> processes, PostgresServer? database, Crowd crowd) : IDisposable
{
    private readonly Shooter _shooter = new([.. processes.Select(one => one.Process.Address)], crowd);

    public string Name => name;

    /// <summary>What sends to it.</summary>
    public Shooter Shooter => _shooter;

    /// <summary>The processor its processes have used.</summary>
    public TimeSpan Processor => TimeSpan.FromTicks(processes.Sum(one => one.Process.Processor.Ticks));

    /// <summary>The processor its database has used, with what else uses the same server.</summary>
    public TimeSpan DatabaseProcessor => database?.Processor ?? TimeSpan.Zero;

    /// <summary>The resident memory of its largest replica.</summary>
    public long Resident => processes.Max(one => one.Process.ResidentBytes);

    /// <summary>Of that, what is no file's.</summary>
    public long Own => processes.Max(one => one.Process.OwnBytes);

    /// <summary>The most that its largest replica has ever had resident, its start included.</summary>
    public long Peak => processes.Max(one => one.Process.PeakResidentBytes);

    /// <summary>The heap of its largest replica.</summary>
    public HeapFigures Heap => processes.Select(one => HeapFigures.Read(one.Heap)).MaxBy(heap => heap.Committed)!;

    public void Dispose()
    {
        _shooter.Dispose();
        foreach (var (process, _) in processes) process.Dispose();
    }
}
