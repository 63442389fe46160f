namespace ChatBot.Catalogue.Rights;

/// <summary>One condition of a branch.</summary>
/// <param name="Finding">The rule that could not be decided.</param>
/// <param name="Holds">Whether this branch supposes that it holds.</param>
public readonly record struct RightsCondition(Finding Finding, bool Holds);

/// <summary>What the answer would be if what is not known were so.</summary>
/// <param name="If">The conditions; none when nothing has to be supposed.</param>
/// <param name="Outcome">The class.</param>
/// <param name="Row">The row that gives it; null where none does.</param>
/// <param name="Until">The earliest possible last day.</param>
public sealed record RightsBranch(IReadOnlyList<RightsCondition> If, RightsOutcome Outcome, int? Row, DateOnly? Until);
