using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Spool;

/// <summary>A message in the spool, as the spool knows it without opening it again.</summary>
/// <param name="id">Its place in time, and the file's name.</param>
/// <param name="lane">Whose turns it is one of: messages of one lane are answered in their order.</param>
/// <param name="message">The message's key; a second delivery carries the same.</param>
/// <param name="receivedAt">When it came.</param>
/// <param name="bytes">How long the file is.</param>
/// <param name="written">Whether the file and its name are on the disk, once that is known.</param>
internal sealed class SpoolEntry(string id, string lane, MessageKey message, DateTimeOffset receivedAt, long bytes, Task<bool> written)
{
    private volatile bool _isOnDisk;

    public string Id => id;

    public string Lane => lane;

    public MessageKey Message => message;

    public DateTimeOffset ReceivedAt => receivedAt;

    public long Bytes => bytes;

    /// <summary>Whether it is on the disk, as soon as that is known.</summary>
    public Task<bool> Written => written;

    /// <summary>Whether it is on the disk now.</summary>
    public bool IsOnDisk { get => _isOnDisk; set => _isOnDisk = value; }

    /// <summary>How often it could not be replayed although the store was there.</summary>
    public int Tries { get; set; }

    /// <summary>When it may be tried again.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>The file it becomes.</summary>
    public string File => id + SpoolNames.Message;
}
