using Microsoft.Diagnostics.Runtime;

namespace ChatBot.bench;

/// <summary>What the heap of a running process holds, by type; the process stands still meanwhile.</summary>
internal static class HeapBench
{
    private const int Shown = 40;

    public static void Run(int process)
    {
        using var target = DataTarget.AttachToProcess(process, suspend: true);
        using var runtime = target.ClrVersions[0].CreateRuntime();
        var types = new Dictionary<string, (long Count, long Bytes)>(StringComparer.Ordinal);
        foreach (var one in runtime.Heap.EnumerateObjects())
        {
            var name = one.Type?.Name ?? "unknown";
            var (count, bytes) = types.GetValueOrDefault(name);
            types[name] = (count + 1, bytes + (long)one.Size);
        }
        Console.WriteLine($"{types.Values.Sum(type => type.Bytes) / 1e6:0.0} MB in {types.Values.Sum(type => type.Count)} objects");
        foreach (var (name, (count, bytes)) in types.OrderByDescending(type => type.Value.Bytes).Take(Shown)) Console.WriteLine($"{bytes / 1e6,8:0.0} MB {count,9} {name}");
    }
}
