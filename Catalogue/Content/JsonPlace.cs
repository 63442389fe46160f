using System.Text;
using System.Text.Json;

namespace ChatBot.Catalogue.Content;

/// <summary>Finds the line at which something stands in a JSON file, which the serialiser does not tell.</summary>
public static class JsonPlace
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The line of the last step of a path that is found.</summary>
    /// <param name="json">The bytes of the file.</param>
    /// <param name="path">The steps: the name of a field, or <c>=text</c> for a text, such as the id of an entry in a list.</param>
    /// <returns>The line, counted from 1; null when not even the first step is found, or the file is no JSON.</returns>
    public static int? LineOf(ReadOnlySpan<byte> json, params ReadOnlySpan<string> path)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[3..];
        var reader = new Utf8JsonReader(json, Options);
        long found = -1;
        var step = 0;
        var depth = 0;
        try
        {
            while (step < path.Length && reader.Read())
            {
                // The object or list of the last step has ended without the next one in it.
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && step > 0 && reader.CurrentDepth < depth) break;
                if (reader.CurrentDepth < depth || !Is(ref reader, path[step])) continue;
                (found, depth) = (reader.TokenStartIndex, reader.CurrentDepth);
                step++;
            }
        }
        catch (JsonException)
        {
            return null;
        }
        return found < 0 ? null : json[..(int)found].Count((byte)'\n') + 1;
    }

    private static bool Is(ref Utf8JsonReader reader, string step) => step.StartsWith('=')
        ? reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(step.AsSpan(1))
        : reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(step);
}
