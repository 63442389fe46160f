namespace ChatBot.Bot.Settings;

/// <summary>Reads secrets that open something by themselves, and refuses those that could be guessed.</summary>
internal static class RandomSecret
{
    /// <summary>The fewest bytes.</summary>
    public const int LeastBytes = 32;

    private const int LeastDifferent = 16;

    /// <summary>The bytes of a secret; null when there is none, or too few of them.</summary>
    public static byte[]? Read(string? base64)
    {
        if (base64 is null) return null;
        var bytes = new byte[base64.Length];
        // A key of one byte repeated has the length and not the randomness.
        return Convert.TryFromBase64String(base64, bytes, out var length) && length >= LeastBytes && bytes.AsSpan(0, length).ToArray().Distinct().Count() >= LeastDifferent ? bytes[..length] : null;
    }
}
