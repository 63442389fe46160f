using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Rights.Files;

/// <summary><c>Rights/laws.json</c> and <c>Rights/parameters.json</c>.</summary>
internal sealed record ValuesFile(IReadOnlyDictionary<string, ValueEntry> Values);

internal sealed record ValueEntry(string Meaning, ValueKind Kind, IReadOnlyList<ValueVersion> Versions);

/// <summary><c>Rights/rows.json</c>.</summary>
internal sealed record TableFile(IReadOnlyList<RowEntry> Rows, IReadOnlyList<ModifierEntry> Modifiers);

internal sealed record RowEntry(int Row, string? Class, string? Introduction, string When, IReadOnlyList<string> Sections);

internal sealed record ModifierEntry(string Modifier, IReadOnlyList<string> Classes, string When, IReadOnlyList<string> Sections);
