using System.Globalization;
using System.Security.Cryptography;

namespace ChatBot.Bot.Spool;

/// <summary>The names of files in a spool: when a message came, in which order, and a few random digits. Nothing of whose it is.</summary>
internal static class SpoolNames
{
    /// <summary>A message.</summary>
    public const string Message = ".msg";

    /// <summary>A message that is being written.</summary>
    public const string Half = ".tmp";

    /// <summary>A file that was set aside.</summary>
    public const string Aside = ".bad";

    private const int TimeLength = 12;
    private const int CountLength = 8;
    private const int RandomLength = 8;

    /// <summary>The id of a new message. Ids in ordinal order are messages in the order of their time.</summary>
    public static string New(DateTimeOffset at, uint count) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds():x12}-{count:x8}-{RandomNumberGenerator.GetHexString(RandomLength, lowercase: true)}");

    /// <summary>The id in a message's file name; null when it is no name of ours.</summary>
    public static string? IdIn(string file)
    {
        if (!file.EndsWith(Message, StringComparison.Ordinal)) return null;
        var id = file[..^Message.Length];
        string[] parts = id.Split('-');
        int[] lengths = [TimeLength, CountLength, RandomLength];
        return parts.Length == lengths.Length && parts.Zip(lengths).All(part => part.First.Length == part.Second && part.First.All(char.IsAsciiHexDigitLower)) ? id : null;
    }
}
