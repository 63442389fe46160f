using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Rights;

/// <summary>Something a finding rests on.</summary>
/// <param name="Name">A fact (<c>permitDate</c>) or a parameter of the law (<c>law.age.max</c>).</param>
/// <param name="Value">Its value as text; null when the fact is not known.</param>
public readonly record struct FindingInput(string Name, string? Value);

/// <summary>What one rule found, so that an answer can be defended afterwards.</summary>
/// <param name="Rule">The name of the rule, such as <c>PastEndAge</c>.</param>
/// <param name="Kind">Whether the condition holds.</param>
/// <param name="Ask">The fact that would decide it; null when it is decided, or when no answer would.</param>
/// <param name="Sources">The sections, each with the law, the link and the date of its wording.</param>
/// <param name="Inputs">The facts and parameters looked at.</param>
public sealed record Finding(string Rule, VerdictKind Kind, RightsFact? Ask, IReadOnlyList<LegalSource> Sources, IReadOnlyList<FindingInput> Inputs);
