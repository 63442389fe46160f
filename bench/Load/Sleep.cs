using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ChatBot.bench.Load;

/// <summary>Sleeps to within a tenth of a millisecond and takes no processor meanwhile; .NET's own timers count whole milliseconds.</summary>
internal static class Sleep
{
    /// <summary>Sleeps until a moment of <see cref="Stopwatch.GetTimestamp"/>; not at all when it is over.</summary>
    public static void Until(long timestamp)
    {
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), timestamp);
        if (left > TimeSpan.Zero) _ = usleep((uint)left.TotalMicroseconds);
    }

    [DllImport("libc")]
    private static extern int usleep(uint microseconds);
}
