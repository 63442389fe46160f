using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Keeps the latest training in a file, so that a start with known texts need not train.</summary>
/// <remarks>The file begins with the hash of all that follows and with the key: a damaged file, or one of other texts, is as good as none.
/// It is written beside its place and renamed, so that a process killed in between leaves the former one whole.</remarks>
/// <param name="folder">Where the file lies; made when it is first needed.</param>
public sealed class KeptTraining(string folder) : ITrainingStore
{
    private const int Head = SHA256.HashSizeInBytes * 2;

    private string Place => Path.Combine(folder, "training.bin");

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string key)
    {
        try
        {
            var bytes = File.ReadAllBytes(Place);
            var isWhole = bytes.Length > Head
                && HashOf(key).AsSpan().SequenceEqual(bytes.AsSpan(SHA256.HashSizeInBytes, SHA256.HashSizeInBytes))
                && SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes));
            if (!isWhole)
                return null;
            return bytes.AsMemory(Head);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Keep(string key, ReadOnlyMemory<byte> learnt)
    {
        var bytes = new byte[Head + learnt.Length];
        HashOf(key).CopyTo(bytes, SHA256.HashSizeInBytes);
        learnt.Span.CopyTo(bytes.AsSpan(Head));
        SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).CopyTo(bytes, 0);
        // Two processes may keep the same at once; each writes a file of its own and the last one stays.
        var pending = $"{Place}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(pending, bytes);
            File.Move(pending, Place, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Only the next start is slower for it.
        }
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
