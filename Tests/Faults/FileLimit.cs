using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ChatBot.Tests.Faults;

/// <summary>How long files may become that a running process writes. Past it a write fails, as on a full disk; it needs no rights that a container lacks.</summary>
internal static class FileLimit
{
    private const int FileSize = 1;

    /// <summary>Less than any message in the spool, any page of a database: nothing can be written at all.</summary>
    public const ulong Nothing = 64;

    public const ulong None = ulong.MaxValue;

    /// <summary>Sets it for another process of the same user.</summary>
    public static void Set(int process, ulong bytes)
    {
        // What the process may raise its own limit to stays as it is.
        if (Limit(process, FileSize, new Pair(bytes, None), IntPtr.Zero) != 0) throw new Win32Exception();
    }

    [DllImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    private static extern int Limit(int process, int resource, in Pair limit, IntPtr old);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Pair(ulong Now, ulong Most);
}
