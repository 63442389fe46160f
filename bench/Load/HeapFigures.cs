using System.Globalization;

namespace ChatBot.bench.Load;

/// <summary>What <see cref="StartupHook"/> wrote of a process last.</summary>
/// <param name="Held">Bytes of objects, dead ones not yet collected included.</param>
/// <param name="Committed">Bytes the heap has of the system.</param>
/// <param name="Collections">How many collections there have been, of the young and of the whole heap.</param>
/// <param name="Paused">How long all of them stopped the process.</param>
internal sealed record HeapFigures(long Held, long Committed, (int Young, int Whole) Collections, TimeSpan Paused)
{
    /// <summary>Reads the file; zeros where there is none yet.</summary>
    public static HeapFigures Read(string file)
    {
        if (!File.Exists(file)) return new(0, 0, (0, 0), TimeSpan.Zero);
        var figures = File.ReadAllText(file).Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new(figures[0], figures[1], ((int)figures[2], (int)figures[4]), TimeSpan.FromMilliseconds(figures[5]));
    }
}
