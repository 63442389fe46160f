namespace ChatBot.Catalogue.Activities.Schedules;

/// <summary>One fault in a schedule as staff wrote it.</summary>
/// <param name="Position">The place of the first character it concerns, counted from 1.</param>
/// <param name="Piece">The characters it concerns.</param>
/// <param name="What">What is wrong, in words for a municipal employee.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record ScheduleFault(int Position, string Piece, string What, string Remedy)
{
    /// <summary>The fault as one line.</summary>
    public override string ToString() => $"at character {Position}, \"{Piece}\": {What} {Remedy}";
}
