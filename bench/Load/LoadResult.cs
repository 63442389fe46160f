namespace ChatBot.bench.Load;

/// <summary>What a side came to.</summary>
/// <param name="Name">The side.</param>
/// <param name="PerSecond">Messages a second without a pause, of all rounds.</param>
/// <param name="Processor">Its processor for one message then.</param>
/// <param name="Database">Its PostgreSQL's.</param>
/// <param name="Paced">The run at a steady rate.</param>
/// <param name="Failed">How many were answered anything but 200, in all.</param>
/// <param name="Before">Resident before the first message.</param>
/// <param name="After">Resident after the last.</param>
/// <param name="Own">Of that, what is no file's.</param>
/// <param name="Peak">The most ever.</param>
/// <param name="Heap">The heap after the last.</param>
internal sealed record LoadResult(
    string Name, double PerSecond, TimeSpan Processor, TimeSpan Database, Latencies Paced, int Failed, long Before, long After, long Own, long Peak, HeapFigures Heap);
