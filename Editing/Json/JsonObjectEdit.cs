using System.Text;
using System.Text.Json;

namespace ChatBot.Editing.Json;

/// <summary>Changes one field of one object in a JSON file, and nothing else: remarks, order, indentation and line ends stay byte for byte.</summary>
internal static class JsonObjectEdit
{
    private static readonly JsonReaderOptions Form = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Sets a field of the object of a list that has an id; a field that is not there yet is added as the last one.</summary>
    /// <param name="file">The file: one object with one list of objects.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="id">The <c>"id"</c> of the object.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value as JSON, with line feeds and indented as if it began at the left margin; null takes the field out.</param>
    /// <returns>The new bytes, or null when no object has that id.</returns>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static byte[]? Set(byte[] file, string list, string id, string field, string? value)
    {
        var mark = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (Find(file.AsSpan(mark), list, id) is not { } found) return null;
        var at = found.Fields.Find(candidate => candidate.Name == field);
        return at.Name is null ? (value is null ? file : Add(file, mark, found, field, value))
            : value is null ? Remove(file, mark, found, at)
            : Splice(file, mark + at.ValueStart, mark + at.ValueEnd, Laid(file, mark + at.NameStart, value));
    }

    private static byte[] Add(byte[] file, int mark, Found found, string field, string value)
    {
        if (found.Fields.Count == 0) return Splice(file, mark + found.Start + 1, mark + found.Start + 1, $"\"{field}\": {value}");
        var last = found.Fields[^1];
        return Splice(file, mark + last.ValueEnd, mark + last.ValueEnd, $",{Space(file, mark + last.NameStart)}\"{field}\": {Laid(file, mark + last.NameStart, value)}");
    }

    // With the comma before it, so that what was added last can be taken out without a trace.
    private static byte[] Remove(byte[] file, int mark, Found found, Field field)
    {
        var index = found.Fields.IndexOf(field);
        return index > 0
            ? Splice(file, mark + found.Fields[index - 1].ValueEnd, mark + field.ValueEnd, "")
            : Splice(file, mark + field.NameStart, mark + (found.Fields.Count > 1 ? found.Fields[1].NameStart : field.ValueEnd), "");
    }

    private static string Laid(byte[] file, int nameStart, string value)
    {
        var space = Space(file, nameStart);
        return space.Contains('\n') ? value.Replace("\n", space, StringComparison.Ordinal) : value;
    }

    private static string Space(byte[] file, int at)
    {
        var start = at;
        while (start > 0 && file[start - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start--;
        return Encoding.UTF8.GetString(file.AsSpan(start, at - start));
    }

    private static byte[] Splice(byte[] file, int start, int end, string text) => [.. file.AsSpan(0, start), .. Encoding.UTF8.GetBytes(text), .. file.AsSpan(end)];

    private static Found? Find(ReadOnlySpan<byte> json, string list, string id)
    {
        var reader = new Utf8JsonReader(json, Form);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = reader.ValueTextEquals(list);
            reader.Read();
            if (!isList || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                if (ReadObject(ref reader) is var found && found.Id == id) return found;
        }
        return null;
    }

    private static Found ReadObject(ref Utf8JsonReader reader)
    {
        var found = new Found((int)reader.TokenStartIndex, []);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, start) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            var valueStart = (int)reader.TokenStartIndex;
            if (name == "id" && reader.TokenType == JsonTokenType.String) found = found with { Id = reader.GetString() };
            reader.Skip();
            found.Fields.Add(new(name, start, valueStart, (int)reader.BytesConsumed));
        }
        return found;
    }

    private readonly record struct Field(string Name, int NameStart, int ValueStart, int ValueEnd);

    private sealed record Found(int Start, List<Field> Fields)
    {
        public string? Id { get; init; }
    }
}
