using System.Text.Json;
using ChatBot.Bot.Privacy;

namespace ChatBot.Bot.Spool;

/// <summary>Seals messages for the spool, each bound to the name of its file.</summary>
internal sealed class SpoolSeal(Seal seal)
{
    // In steps, so that the length of a file tells little of the length of the text.
    private const int Step = 512;

    /// <summary>How long the shortest file is.</summary>
    public const int LeastSize = Step + Seal.Overhead;

    /// <summary>The message as bytes to be sealed.</summary>
    public static byte[] Write(SpooledMessage message)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message, SpoolJson.Default.SpooledMessage);
        var padded = new byte[(json.Length + Step - 1) / Step * Step];
        padded.AsSpan().Fill((byte)' ');
        json.CopyTo(padded, 0);
        return padded;
    }

    /// <summary>How long the file of so many bytes becomes.</summary>
    public static int SizeOf(byte[] plain) => plain.Length + Seal.Overhead;

    /// <summary>Seals what <see cref="Write"/> has written.</summary>
    public byte[] Close(byte[] plain, string id) => seal.Close(plain, SealPurpose.Spool, id);

    /// <summary>Opens a file.</summary>
    /// <exception cref="SealBrokenException">It was not sealed for this name, or by another key.</exception>
    /// <exception cref="JsonException">It holds something else.</exception>
    public SpooledMessage Open(byte[] file, string id) =>
        JsonSerializer.Deserialize(seal.Open(file, SealPurpose.Spool, id), SpoolJson.Default.SpooledMessage) ?? throw new JsonException("There is no message.");
}
