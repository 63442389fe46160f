using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Fuzzing;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Spoils one municipality's folder: by slips of the hand, by broken programs, and by what would take from others.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="id">The municipality.</param>
/// <param name="good">The content without a fault.</param>
internal sealed class ContentMutation(Random random, string id, ContentSnapshot good)
{
    private readonly Mutator _bytes = new(random, 400_000);
    private readonly string _folder = $"Municipalities/{id}/";

    // What would take from others, or from safety; each is a file of good form.
    private static readonly (string From, string To)[] Hostile =
    [
        ("\"+4759440001\"", "\"+4759440002\""),
        ("\"+4759440001\"", "\"+4759440001\", \"+4759440002\", \"+4759440000\""),
        ("\"Namsos\"", "\"Sandefjord\""),
        ("\"Namsos\"", "\"norskkurs\", \"fotball\", \"hjelp\", \"brann\", \"vold\", \"\", \" \", \"i\", \"å\""),
        ("\"id\": \"namsos\"", "\"id\": \"sandefjord\""),
        ("\"id\": \"namsos\"", "\"id\": \"national\""),
        ("\"fictional\": false", "\"fictional\": true"),
        ("\"fictional\": false", "\"fictional\": false, \"languages\": [\"nb\"]"),
        ("\"safetyLines\": []", "\"safetyLines\": [{\"topic\": \"emergency\", \"line\": {\"phone\": \"municipality.phone\", \"labelText\": {\"nb\": \"Ring oss i stedet\"}}}]"),
        ("\"values\": {", "\"values\": {\"phone.fire\": {\"kind\": \"phone\", \"versions\": [{\"value\": \"999\", \"from\": \"2020-01-01\", \"to\": null, \"source\": {\"title\": \"x\", \"section\": null, \"link\": null, \"sourceDate\": \"2026-01-01\"}, \"read\": \"2026-01-01\", \"checked\": null}]},"),
        ("Namsos kommune", "norskkurs kommune"),
    ];

    /// <summary>How many mutations of good form there are.</summary>
    public static int HostileCount => Hostile.Length + 1;

    private IReadOnlyList<string> Paths => [.. good.Files.Keys.Where(path => path.StartsWith(_folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The content with the folder spoilt.</summary>
    /// <param name="number">The number of the mutation; the first are those of good form.</param>
    public ContentSnapshot Next(int number)
    {
        var files = new Dictionary<string, byte[]>(good.Files, StringComparer.Ordinal);
        if (number < Hostile.Length) Replace(files, "municipality.json", Hostile[number].From, Hostile[number].To);
        else if (number == Hostile.Length)
            Replace(files, "Answers.resx", "</root>", "<data name=\"emergency.Sms\" xml:space=\"preserve\"><value>Ring 999.</value></data><data name=\"Danger.Head\" xml:space=\"preserve\"><value>Vent.</value></data><data name=\"emergency.Questions\" xml:space=\"preserve\"><value>fotball</value></data></root>");
        else for (var left = random.Next(1, 4); left > 0; left--) Spoil(files);
        return ContentSnapshot.Of(files);
    }

    private void Spoil(Dictionary<string, byte[]> files)
    {
        var path = Paths[random.Next(Paths.Count)];
        var now = files.GetValueOrDefault(path, []);
        switch (random.Next(8))
        {
            case 0: files.Remove(path); break;
            case 1: files[path] = now[..(now.Length / 2)]; break;
            case 2 when path.EndsWith(".json", StringComparison.Ordinal): files[path] = Encoding.UTF8.GetBytes(Damaged(good.Text(path)!)); break;
            case 3 when Elsewhere(path) is { } other: files[path] = other; break;
            case 4: files[Paths[random.Next(Paths.Count)]] = now; break;
            case 5: files[$"{_folder}{random.Next(9)}.{new[] { "resx", "json", "xx.resx", "uk.resx", "csv" }[random.Next(5)]}"] = now; break;
            default: files[path] = _bytes.Spoil(now, [good.Files[Paths[random.Next(Paths.Count)]]]); break;
        }
    }

    private byte[]? Elsewhere(string path) => good.Files.GetValueOrDefault(path.Replace($"/{id}/", "/sandefjord/", StringComparison.Ordinal));

    private string Damaged(string json)
    {
        var damages = JsonDamage.Of(json).ToList();
        return damages[random.Next(damages.Count)].Text;
    }

    private void Replace(Dictionary<string, byte[]> files, string name, string from, string to)
    {
        var text = good.Text(_folder + name)!;
        Assert.Contains(from, text, StringComparison.Ordinal);
        files[_folder + name] = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }
}
