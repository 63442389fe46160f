using System.Buffers.Text;
using System.Security.Cryptography;

namespace ChatBot.Bot.Turns;

/// <summary>Opaque ids of 128 random bits, safe in an address.</summary>
internal static class Token
{
    /// <summary>A new one.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
