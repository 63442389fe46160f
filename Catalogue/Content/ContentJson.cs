using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Catalogue.Content;

/// <summary>The JSON files of the content, as they are written.</summary>
public static class ContentJson
{
    /// <summary>How content files are read: camel case, comments and trailing commas allowed, unknown fields refused so that a misspelt one is found.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // Staff write these files: a field that is missing, empty or written twice is told, never guessed.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <exception cref="JsonException">It is no JSON, or has not the form of <typeparamref name="T"/>.</exception>
    public static T Read<T>(string text)
        where T : class
    {
        var read = JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("The file is empty.", "$", null, null);
        using var document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return FindNull(document.RootElement, "$", isTable: false) is { } path ? throw new JsonException("There is nothing where something must stand.", path, null, null) : read;
    }

    // The serialiser knows which fields may be null, but not that no list and no table of these files holds a null.
    private static string? FindNull(JsonElement element, string path, bool isTable) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select((item, i) =>
            item.ValueKind == JsonValueKind.Null ? $"{path}[{i}]" : FindNull(item, $"{path}[{i}]", isTable: false)).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(member =>
            member.Value.ValueKind == JsonValueKind.Null && isTable ? $"{path}.{member.Name}" : FindNull(member.Value, $"{path}.{member.Name}", Tables.Contains(member.Name)))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static readonly HashSet<string> Tables = ["values", "lines", "offices", "names", "labelText", "commands", "languageNames", "title", "questions"];
}
