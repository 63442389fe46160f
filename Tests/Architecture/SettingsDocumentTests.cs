using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Architecture;

/// <summary>What operators read of the settings is what the code does.</summary>
public sealed partial class SettingsDocumentTests
{
    private static readonly string[] Told = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];

    [Fact]
    public void Every_setting_the_code_reads_is_documented()
    {
        var read = SourceFiles.All.Where(file => file.Contains($"Bot{Path.DirectorySeparatorChar}Settings", StringComparison.Ordinal))
            .SelectMany(file => Read().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(read);
        Assert.All(read, name => Assert.Contains(Told, told => told == name || told.StartsWith(name + ":<", StringComparison.Ordinal) || told == $"{name}:<id>:SmsNumbers"));
    }

    [Fact]
    public void Every_documented_setting_is_read_by_the_code()
    {
        var code = string.Concat(SourceFiles.All.Where(file => file.Contains($"Bot{Path.DirectorySeparatorChar}Settings", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.All(Told, told => Assert.Contains("\"" + told.Split(":<")[0], code, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_default_in_appsettings_is_the_documented_one()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json")));
        var rows = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md"));

        foreach (var (name, value) in Leaves(settings.RootElement, "").Where(leaf => leaf.Value.Length > 0))
        {
            var row = rows.Split('\n').FirstOrDefault(line => line.StartsWith($"| `{name}`", StringComparison.Ordinal)) ?? rows.Split('\n').First(line => line.StartsWith($"| `{name[..name.LastIndexOf(':')]}:<", StringComparison.Ordinal));
            Assert.Contains($"`{value}`", row, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}"))
        : [(path, element.GetString() ?? "")];

    [GeneratedRegex("""(?:reader\.\w+(?:<\w+>)?\(|DevelopmentKeys\.(?:Or|Given)\(reader, )"([A-Za-z]+:?[A-Za-z:]*)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Read();
}
