namespace ChatBot.Bot.Settings;

/// <summary>A key has one purpose and stands once: what leaks with one purpose must not open another.</summary>
internal static class OnePurpose
{
    /// <summary>Finds keys that stand twice, within a list or in two, whichever way they are written.</summary>
    /// <param name="reader">Gets the faults.</param>
    /// <param name="lists">Each setting's name with its keys.</param>
    public static void Check(SettingsReader reader, params IReadOnlyList<(string Setting, IReadOnlyList<string> Keys)> lists)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (setting, keys) in lists)
        {
            for (var i = 0; i < keys.Count; i++)
            {
                if (BytesOf(keys[i]) is not { } bytes) continue; // a fault of its own
                var place = $"{setting}:{i}";
                if (!seen.TryAdd(bytes, place)) reader.Fault($"{place} is the same key as {seen[bytes]}. Make one of its own (openssl rand -base64 32): a key has one purpose.");
            }
        }
    }

    private static string? BytesOf(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) ? Convert.ToHexString(bytes.AsSpan(0, length)) : null;
    }
}
