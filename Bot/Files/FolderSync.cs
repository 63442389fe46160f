using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Bot.Journal;

/// <summary>Puts the names in a folder on the disk: without it a new file may be there after a loss of power, and its name not.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    // Some shares know no such thing as a folder to be put on the disk.
    private const int NotKnown = 22;

    /// <summary>Returns when the names are on the disk. Windows does it by itself.</summary>
    /// <exception cref="IOException">They cannot be put there.</exception>
    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        if (handle.IsInvalid || (FSync(handle) != 0 && Marshal.GetLastPInvokeError() != NotKnown)) throw new IOException($"The folder cannot be put on the disk (error {Marshal.GetLastPInvokeError()}).");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(SafeFileHandle file);
}
