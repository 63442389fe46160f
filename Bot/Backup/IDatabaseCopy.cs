namespace ChatBot.Bot.Backup;

/// <summary>Copies a whole database out and in, as a stream of bytes of its own kind.</summary>
internal interface IDatabaseCopy
{
    /// <summary>Writes one consistent picture of the database; the service may go on meanwhile.</summary>
    /// <exception cref="BackupException">It cannot be copied.</exception>
    Task<T> CopyOutAsync<T>(Func<Stream, Task<T>> take, CancellationToken cancellation);

    /// <summary>Puts a copy in the database's place; no service may be using it.</summary>
    /// <param name="write">Writes the copy.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What to tell whoever runs the command.</returns>
    /// <exception cref="BackupException">It cannot be put there.</exception>
    Task<string> CopyInAsync(Func<Stream, Task> write, CancellationToken cancellation);
}
