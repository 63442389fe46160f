using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>One test of the law, as a jurist wrote it.</summary>
/// <param name="Name">What it shows; begins with the row or modifier it is of.</param>
/// <param name="On">The day asked about.</param>
/// <param name="Facts">The facts, as in a facts file.</param>
/// <param name="Expect">What must come out.</param>
public sealed record LawCase(string Name, DateOnly On, JsonElement Facts, Expectation Expect)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All of them, from all files.</summary>
    public static IReadOnlyList<LawCase> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "Tests", "Rights"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<LawFile>(File.ReadAllText(file), Options)!.Cases)];

    public override string ToString() => Name;
}

internal sealed record LawFile(string About, IReadOnlyList<LawCase> Cases);

/// <summary>What must come out; what is left out is not compared.</summary>
public sealed record Expectation(IReadOnlyList<string> Outcome)
{
    /// <summary>The row; a number or null.</summary>
    public JsonElement Row { get; init; }

    public JsonElement Until { get; init; }

    public IReadOnlyList<string>? Modifiers { get; init; }

    public IReadOnlyList<string>? Sections { get; init; }

    public int? IntroductionRow { get; init; }

    public IReadOnlyList<int>? AddedRows { get; init; }

    public string? Why { get; init; }

    /// <summary>A fact that must be among those worth asking for, and first among those not asked yet.</summary>
    public string? Asks { get; init; }
}
