using System.Text;
using System.Text.Json;

namespace ChatBot.Tests.Support;

/// <summary>The vectors in <c>Tests/Data/twilio</c>.</summary>
internal static class TwilioVectors
{
    public static JsonDocument Load(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "twilio", file)));

    /// <summary>What Twilio's Smart Encoding makes of a text.</summary>
    public static string SmartEncode(string text, IReadOnlyDictionary<int, string> map)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            encoded.Append(map.TryGetValue(rune.Value, out var plain) ? plain : rune.ToString());
        return encoded.ToString();
    }

    public static IReadOnlyDictionary<int, string> SmartEncodingMap()
    {
        using var map = Load("smart_encoding_map.json");
        return map.RootElement.EnumerateObject()
            .ToDictionary(entry => Convert.ToInt32(entry.Name[2..], 16), entry => entry.Value.GetString()!);
    }
}
