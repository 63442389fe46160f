using System.Globalization;
using System.Text.Json;

namespace ChatBot.Catalogue.Activities.Import.Json;

/// <summary>Looks into JSON that may have anything anywhere.</summary>
internal static class JsonLook
{
    /// <summary>A property, or the first of a list; null when there is none.</summary>
    public static JsonElement? At(this JsonElement? from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (from is { ValueKind: JsonValueKind.Array } list) from = list.GetArrayLength() > 0 ? list[0] : null;
            if (from is not { ValueKind: JsonValueKind.Object } one || !one.TryGetProperty(name, out var inner)) return null;
            from = inner;
        }

        return from is { ValueKind: JsonValueKind.Null } ? null : from;
    }

    /// <summary>A text or number; of a list the first.</summary>
    public static string? Text(this JsonElement? from, params ReadOnlySpan<string> path)
    {
        var found = At(from, path);
        if (found is { ValueKind: JsonValueKind.Array } list) found = list.GetArrayLength() > 0 ? list[0] : null;
        return found?.ValueKind switch { JsonValueKind.String => found.Value.GetString()?.Trim() is { Length: > 0 } text ? text : null, JsonValueKind.Number => found.Value.GetRawText(), _ => null };
    }

    /// <summary>The elements of a list; what is no list is a list of itself.</summary>
    public static IEnumerable<JsonElement?> All(this JsonElement? from, params ReadOnlySpan<string> path) => At(from, path) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(one => (JsonElement?)one),
        { } one => [one],
    };

    public static decimal? Number(this JsonElement? from, params ReadOnlySpan<string> path) =>
        decimal.TryParse(Text(from, path), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The last part of an address used as a name: "EventCancelled" of <c>https://schema.org/EventCancelled</c>.</summary>
    public static string? Term(this JsonElement? from, params ReadOnlySpan<string> path) => Text(from, path) is { } text ? text[(text.LastIndexOfAny(['/', '#', ':']) + 1)..] : null;

    /// <exception cref="FormatException">It is no JSON, or more than we read.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > ImportLimits.Bytes) throw new FormatException($"The page has more than {ImportLimits.Bytes / 1_000_000} million bytes.");
        try
        {
            return JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException fault)
        {
            throw new FormatException($"It cannot be read as JSON (line {fault.LineNumber + 1}).", fault);
        }
    }
}
