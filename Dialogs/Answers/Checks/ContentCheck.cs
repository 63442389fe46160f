using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>What a check of a whole content folder found.</summary>
/// <param name="Content">The content, fictional municipalities too; null when a fault refuses the national unit.</param>
/// <param name="Problems">All faults, by file and line.</param>
public sealed record CheckedContent(Content? Content, IReadOnlyList<ContentProblem> Problems);

/// <summary>Every rule that content is held to: those that a running service applies when it reads a unit, and those that only staff need to know of.</summary>
/// <remarks>It learns nothing from the example questions; what needs that is in <see cref="Conversation.QuestionCheck"/>. The work grows with the number
/// of texts, and of municipalities, and not faster.</remarks>
public static class ContentCheck
{
    /// <summary>Reads and checks all units.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="today">The Oslo date.</param>
    public static CheckedContent Run(ContentSnapshot files, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (national, units, problems) = AllUnits.Read(files);
        if (national is null) return new(null, Sorted(problems));
        var content = new Content(national, units, files.Version, problems);
        var review = new ContentReview(content, units, files, today);
        Apply(review);
        return new(content, Sorted([.. problems, .. DueChecks.Find(content, today, files), .. review.Problems]));
    }

    // The rules know nothing of each other; the longest come first.
    private static void Apply(ContentReview review) => Parallel.ForEach<Action<ContentReview>>(
        [
            SmsBudgets.Check, ContraryQuestions.Check, FactParity.Check, NorwegianNames.Check, Links.Check, Alphabets.Check, WordCollisions.Check,
            PlainLanguage.Check, Plans.Check, Overrides.Check,
        ],
        rule => rule(review));

    private static List<ContentProblem> Sorted(IEnumerable<ContentProblem> problems) =>
        [.. problems.OrderBy(problem => problem.Effect switch { ProblemEffect.Blocks => 0, ProblemEffect.Reports => 1, _ => 2 })
            .ThenBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal)];
}
