namespace ChatBot.Catalogue.Rights;

/// <summary>One row of the decision table.</summary>
/// <param name="Row">Its number, 1 to 68.</param>
/// <param name="Class">The class it gives; null for a row that only adds words or the line on the introduction programme.</param>
/// <param name="Introduction">What it says on the introduction programme; null when nothing.</param>
/// <param name="When">When it applies, in plain words.</param>
/// <param name="Sections">The sections it rests on.</param>
public sealed record RightsRow(int Row, RightsOutcome? Class, IntroductionOutcome? Introduction, string When, IReadOnlyList<string> Sections);

/// <summary>Something that adds to an answer.</summary>
/// <param name="Modifier">Its name, M1 to M11.</param>
/// <param name="Classes">The classes it adds to.</param>
/// <param name="When">When it applies, in plain words.</param>
/// <param name="Sections">The sections it rests on.</param>
public sealed record RightsModifier(string Modifier, IReadOnlyList<RightsOutcome> Classes, string When, IReadOnlyList<string> Sections);

/// <summary>The decision table: what its rows and modifiers say. When they apply is code and tests.</summary>
/// <param name="Rows">The rows by number.</param>
/// <param name="Modifiers">The modifiers by name.</param>
public sealed record RightsTable(IReadOnlyDictionary<int, RightsRow> Rows, IReadOnlyDictionary<string, RightsModifier> Modifiers);
