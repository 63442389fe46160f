using System.Text.Json.Nodes;

namespace ChatBot.Tests.Support;

/// <summary>A JSON file, damaged at one place at a time in every way an editor can.</summary>
internal static class JsonDamage
{
    private static readonly Dictionary<string, Func<JsonNode?>> Damages = new(StringComparer.Ordinal)
    {
        ["null"] = () => null,
        ["a word"] = () => JsonValue.Create("rot"),
        ["an empty word"] = () => JsonValue.Create(""),
        ["a number"] = () => JsonValue.Create(-1),
        ["a list"] = () => new JsonArray(),
        ["a list of nothing"] = () => new JsonArray((JsonNode?)null),
        ["an object"] = () => new JsonObject(),
    };

    /// <summary>Every damage to every place: what it is, and the file with it.</summary>
    public static IEnumerable<(string Damage, string Text)> Of(string text) =>
        from path in Places(JsonNode.Parse(text)!, [])
        from damage in Damages
        select ($"{damage.Key} at {string.Join('.', path)}", Apply(text, path, damage.Value()));

    private static IEnumerable<object[]> Places(JsonNode node, object[] path)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => ((object)member.Key, member.Value)),
            // One of a list stands for all of its kind; the last, since the first topics are the danger topics.
            JsonArray items => items.Select((item, i) => ((object)i, item)).TakeLast(1),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            object[] here = [.. path, step];
            yield return here;
            if (child is not null) foreach (var below in Places(child, here)) yield return below;
        }
    }

    private static string Apply(string text, object[] path, JsonNode? value)
    {
        var root = JsonNode.Parse(text)!;
        var parent = path[..^1].Aggregate(root, (node, step) => step is int i ? node[i]! : node[(string)step]!);
        if (path[^1] is int last) parent[last] = value;
        else parent[(string)path[^1]] = value;
        return root.ToJsonString();
    }
}
