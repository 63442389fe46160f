using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.bench.Load;

/// <summary>The content that is measured with: all that ships, and a made-up country of municipalities with their activities, each with a number of its own.</summary>
internal static class LoadContent
{
    private const string Pattern = "namsos";
    private const int FirstNumber = 59_500_000;

    /// <summary>Writes the content.</summary>
    /// <param name="shipped">The folder of what ships.</param>
    /// <param name="folder">Where to; made new.</param>
    /// <param name="activities">How many made-up activities; 0 for what ships alone.</param>
    /// <returns>The numbers one can write to, the largest municipality first.</returns>
    public static IReadOnlyList<string> Write(string shipped, string folder, int activities)
    {
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        List<string> numbers = ["+4759440001", "+4759440002"];
        if (activities == 0) return numbers;
        var pattern = File.ReadAllText(Path.Combine(shipped, "Municipalities", Pattern, "municipality.json"));
        foreach (var (municipality, table) in new MadeUpCountry(activities).Tables())
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"+47{FirstNumber + numbers.Count}");
            var home = Path.Combine(folder, "Municipalities", municipality);
            Directory.CreateDirectory(home);
            File.WriteAllText(Path.Combine(home, "municipality.json"), Named(pattern, municipality, number));
            File.WriteAllBytes(Path.Combine(home, "activities.csv"), table);
            numbers.Insert(numbers.Count - 2, number);
        }
        return numbers;
    }

    private static string Named(string pattern, string id, string number)
    {
        var municipality = JsonNode.Parse(pattern)!.AsObject();
        municipality["id"] = id;
        municipality["name"] = $"{char.ToUpperInvariant(id[0])}{id[1..]}";
        municipality["aliases"] = new JsonArray();
        municipality["smsNumbers"] = new JsonArray(number);
        return municipality.ToJsonString();
    }
}
