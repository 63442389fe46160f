using System.Text.RegularExpressions;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C220: a goal of a plan is never told as if it were there. A text about one has <c>status=plan</c> in its comment, and says so in its words.</summary>
internal static partial class Plans
{
    public static void Check(ContentReview review)
    {
        if (review.Lists.PlainLanguage is not { } lists) return;
        foreach (var (key, entry) in review.Texts.Bokmal)
        {
            var status = entry.Comment is { } comment && Status().Match(comment) is { Success: true } match ? match.Groups[1].Value : null;
            if (status is not (null or "plan" or "offer"))
                review.Report("C220", entry, "status", $"The comment of {key} has status={status}. It can be \"offer\" (it is there today) or \"plan\" (a goal, a wish, a proposal).");
            else if (status == "plan" && Find(entry.Text, lists.PlanWords) is null)
                review.Report("C220", entry, "plan", $"The text {key} is about a plan (status=plan), and none of its words says so, so people would look for something that is not there. Write that it is planned and not decided or not begun: {string.Join(", ", lists.PlanWords)}.");
            else if (status is null && Find(entry.Text, lists.Intentions) is { } intention)
                review.Report("C220", entry, "intention", $"The text {key} says \"{intention}\", which sounds like a plan's goal. Write status=plan in its comment and say that it is only planned, or status=offer if it is there today.");
        }
    }

    private static string? Find(string text, IReadOnlyList<string> words) => words.FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\bstatus=(\w+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}
