using System.Security.Cryptography;

namespace ChatBot.Bot.Settings;

/// <summary>Keys: given by settings, or in Development made once and kept beside the database, so that a trial needs no set-up.</summary>
internal static class DevelopmentKeys
{
    private const int KeyBytes = 32;

    /// <summary>The keys of a setting; in Development, where there are none, keys of our own making.</summary>
    public static IReadOnlyList<string> Or(SettingsReader reader, string name, bool isDevelopment, ServiceHome home)
    {
        var keys = reader.List(name);
        if (keys.Count == 0 && isDevelopment) return [Make(home.Resolve(Path.Combine("data", "keys", name.Replace(':', '-') + ".key")))];
        if (keys.Count == 0)
            reader.Fault($"{name} is missing. Give at least one key, base64 of {KeyBytes} random bytes (openssl rand -base64 {KeyBytes}), the primary first; as environment variable {name.Replace(":", "__")}__0.");
        return Given(reader, name);
    }

    /// <summary>The keys of a setting that may have none.</summary>
    public static IReadOnlyList<string> Given(SettingsReader reader, string name)
    {
        var keys = reader.List(name);
        for (var i = 0; i < keys.Count; i++)
            if (!IsKey(keys[i])) reader.Fault($"{name}:{i} must be base64 of {KeyBytes} bytes.");
        return keys;
    }

    private static bool IsKey(string text)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == KeyBytes;
    }

    private static string Make(string path)
    {
        if (File.Exists(path) && File.ReadAllText(path).Trim() is var kept && IsKey(kept)) return kept;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        File.WriteAllText(path, key);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return key;
    }
}
