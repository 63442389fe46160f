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
    /// <exception cref="FormatException">The text holds half a letter, which no text can.</exception>
    public static string? Text(this JsonElement? from, params ReadOnlySpan<string> path)
    {
        var found = At(from, path);
        if (found is { ValueKind: JsonValueKind.Array } list) found = list.GetArrayLength() > 0 ? list[0] : null;
        return found?.ValueKind switch { JsonValueKind.String => Whole(found.Value).Trim() is { Length: > 0 } text ? text : null, JsonValueKind.Number => found.Value.GetRawText(), _ => null };
    }

    /// <summary>The elements of a list; what is no list is a list of itself.</summary>
    public static IEnumerable<JsonElement?> All(this JsonElement? from, params ReadOnlySpan<string> path) => At(from, path) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(one => (JsonElement?)one),
        { } one => [one],
    };

    /// <summary>A number; null when there is none, or one beyond all prices and ages.</summary>
    public static decimal? Number(this JsonElement? from, params ReadOnlySpan<string> path) =>
        decimal.TryParse(Text(from, path), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= int.MaxValue ? number : null;

    /// <summary>The last part of an address used as a name: "EventCancelled" of <c>https://schema.org/EventCancelled</c>.</summary>
    public static string? Term(this JsonElement? from, params ReadOnlySpan<string> path) => Text(from, path) is { } text ? text[(text.LastIndexOfAny(['/', '#', ':']) + 1)..] : null;

    /// <exception cref="FormatException">It is no JSON, or more than we read.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > ImportLimits.Bytes) throw new FormatException($"The page has more than {ImportLimits.Bytes / 1_000_000} million bytes.");
        // The parser lets broken letters pass, and only whoever asks for the text meets them.
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span)) throw new FormatException("It is not UTF-8, so letters in it would be lost.");
        try
        {
            return JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException fault)
        {
            throw new FormatException($"It cannot be read as JSON (line {fault.LineNumber + 1}).", fault);
        }
    }

    private static string Whole(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            // \ud800 alone is good JSON and no text.
            throw new FormatException("A text in it holds half a letter.", fault);
        }
    }
}
