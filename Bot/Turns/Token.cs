using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ChatBot.Bot.Turns;

/// <summary>Opaque ids, safe in an address: the millisecond and 96 random bits.</summary>
internal static class Token
{
    private const int TimeLength = 6;
    private const int Length = 18;

    /// <summary>A new one.</summary>
    /// <param name="now">When it is made. Ids of about the same time stand together in an index: each at a place of its own would cost every turn a page of the
    /// database.</param>
    public static string New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(time, now.ToUnixTimeMilliseconds());
        time[^TimeLength..].CopyTo(bytes);
        RandomNumberGenerator.Fill(bytes[TimeLength..]);
        return Base64Url.EncodeToString(bytes);
    }
}
