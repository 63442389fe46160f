using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Json;

namespace ChatBot.Editing.Topics;

/// <summary>Changes single fields of <c>Topics.json</c>, byte for byte nothing else.</summary>
public static class TopicsFile
{
    /// <summary>Where it stands below the content root.</summary>
    public const string Path = "Topics.json";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Records that a role has checked a topic's answer on a day.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="topic">The topic's id.</param>
    /// <param name="role">The role, never a name.</param>
    /// <param name="day">The Oslo date.</param>
    /// <returns>The new bytes; null when there is no such topic.</returns>
    public static byte[]? Confirm(byte[] file, string topic, string role, DateOnly day) =>
        JsonObjectEdit.Set(file, "topics", topic, "checked", $"{{\n  \"date\": \"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\",\n  \"role\": {Text(role)}\n}}");

    /// <summary>Writes for whom a topic's answer is withdrawn; nobody takes the field out.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="topic">The topic's id.</param>
    /// <param name="withdrawn">For whom.</param>
    /// <returns>The new bytes; null when there is no such topic.</returns>
    public static byte[]? Withdraw(byte[] file, string topic, IReadOnlyList<Withdrawal> withdrawn) =>
        JsonObjectEdit.Set(file, "topics", topic, "withdrawn", withdrawn.Count == 0 ? null
            : withdrawn.Any(one => one is { Language: null, Municipality: null }) ? "true"
            : $"[{string.Join(", ", withdrawn.Select(Write))}]");

    /// <summary>For whom a topic's answer is withdrawn, read from the file alone, so that it can be told while other files are broken.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="topic">The topic's id.</param>
    /// <exception cref="JsonException">The file is no JSON, or the field is malformed.</exception>
    public static IReadOnlyList<Withdrawal> WithdrawnIn(byte[] file, string topic)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var document = JsonDocument.Parse(stream, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var entry = document.RootElement.GetProperty("topics").EnumerateArray().FirstOrDefault(entry => entry.TryGetProperty("id", out var id) && id.GetString() == topic);
        return entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("withdrawn", out var withdrawn) ? []
            : withdrawn.ValueKind switch { JsonValueKind.True => [new()], JsonValueKind.Array => withdrawn.Deserialize<Withdrawal[]>(Plain) ?? [], _ => [] };
    }

    private static string Write(Withdrawal one)
    {
        string?[] fields = [one.Language is { } language ? $"\"language\": {Text(language)}" : null, one.Municipality is { } municipality ? $"\"municipality\": {Text(municipality)}" : null];
        return $"{{ {string.Join(", ", fields.OfType<string>())} }}";
    }

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);
}
