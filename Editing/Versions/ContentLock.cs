namespace ChatBot.Editing.Versions;

/// <summary>The right to write a content folder: one at a time, over all processes and machines that reach it.</summary>
/// <remarks>The operating system holds it, so that a process that is killed leaves it free.</remarks>
internal sealed class ContentLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private ContentLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or waits for it.</summary>
    /// <param name="path">The lock's file; it stays where it is, for taking it away would let two have it at once.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Null when somebody else had it all the while.</returns>
    public static async Task<ContentLock?> TakeAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var since = time.GetTimestamp(); ;)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (time.GetElapsedTime(since) >= patience) return null;
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
