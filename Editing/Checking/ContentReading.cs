using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Answers.Checks;

namespace ChatBot.Editing.Checking;

/// <summary>Content as it was read and checked, without learning from it.</summary>
/// <param name="Content">The content; null when a fault refuses the national unit.</param>
/// <param name="Problems">All faults.</param>
public sealed record ContentReading(Content? Content, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>The faults that refuse a unit.</summary>
    public IEnumerable<ContentProblem> Blocking => Problems.Where(problem => problem.Effect == ProblemEffect.Blocks);

    /// <summary>Reads all units of a snapshot, made-up municipalities too.</summary>
    /// <param name="snapshot">The files.</param>
    public static ContentReading Of(ContentSnapshot snapshot)
    {
        var (national, units, problems) = AllUnits.Read(snapshot);
        return new(national is null ? null : new Content(national, units, snapshot.Version, problems), problems);
    }

    /// <summary>Reads all units and holds them to every rule of the checker.</summary>
    /// <param name="snapshot">The files.</param>
    /// <param name="today">The Oslo date.</param>
    public static ContentReading Checked(ContentSnapshot snapshot, DateOnly today)
    {
        var found = ContentCheck.Run(snapshot, today);
        return new(found.Content, found.Problems);
    }

    /// <summary>The faults that were not there before, wherever the lines have moved to.</summary>
    /// <param name="before">The reading before a change.</param>
    public IReadOnlyList<ContentProblem> NewSince(ContentReading before)
    {
        var known = before.Problems.GroupBy(Sign).ToDictionary(group => group.Key, group => group.Count());
        List<ContentProblem> added = [];
        foreach (var problem in Problems)
        {
            if (known.TryGetValue(Sign(problem), out var left) && left > 0) known[Sign(problem)] = left - 1;
            else added.Add(problem);
        }
        return added;
    }

    private static (string, string, string, string) Sign(ContentProblem problem) => (problem.Unit, problem.Code, problem.File, problem.Message);
}
