using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Bot.Files;

/// <summary>Puts the names in a folder on the disk: without it a new file may be there after a loss of power, and its name not.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0; // O_RDONLY
    private const int NotKnown = 22; // EINVAL

    /// <summary>Returns when the names are on the disk. Windows lets nobody ask for it.</summary>
    /// <exception cref="IOException">They cannot be put there; also where the file system knows no such thing, as some shares do.</exception>
    public static void Run(string folder)
    {
        if (ErrorOf(folder) is { } error) throw new IOException($"The folder cannot be put on the disk (error {error}).");
    }

    /// <summary>The same, where a share that knows no such thing will do.</summary>
    /// <exception cref="IOException">They cannot be put there.</exception>
    public static void RunWherePossible(string folder)
    {
        if (ErrorOf(folder) is { } error and not NotKnown) throw new IOException($"The folder cannot be put on the disk (error {error}).");
    }

    private static int? ErrorOf(string folder)
    {
        if (OperatingSystem.IsWindows()) return null;
        // .NET opens no folders.
        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        return handle.IsInvalid || FSync(handle) != 0 ? Marshal.GetLastPInvokeError() : null;
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(SafeFileHandle file);
}
