using System.Collections.Immutable;

namespace ChatBot.Dialogs.Rights;

/// <summary>One question asked, and what was told; the question is empty for what the first message told by itself.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Told">What was told: <c>reason=family</c>; empty when the person does not know.</param>
internal sealed record CheckStep(string Question, ImmutableArray<string> Told);

/// <summary>A rights check under way: what it remembers between two messages, in ids alone. It ends with the answer, and nothing of it stays.</summary>
/// <param name="Steps">What has been asked and told, in order; to go back is to drop the last.</param>
/// <param name="Open">The id of the question that is open.</param>
/// <param name="Page">The page of it that is shown, from 0.</param>
/// <param name="Misses">How often in a row the answer to it was not understood.</param>
internal sealed record CheckTalk(ImmutableList<CheckStep> Steps, string Open, int Page, int Misses)
{
    private const char BetweenSteps = '|', AfterQuestion = '>', BetweenTold = ',', BetweenParts = ';';

    /// <summary>A check that begins with the first question.</summary>
    public static readonly CheckTalk Begun = new([], CheckQuestions.Reason.Id, 0, 0);

    /// <summary>How many questions have been asked.</summary>
    public int Asked => Steps.Count(step => step.Question.Length > 0);

    /// <summary>Everything told, in order.</summary>
    public IEnumerable<string> Told => Steps.SelectMany(step => step.Told);

    /// <summary>Whether a question has been asked and answered, or passed over.</summary>
    public bool HasAsked(string question) => Steps.Any(step => step.Question == question);

    /// <summary>The check with an answer to the open question.</summary>
    public CheckTalk With(params IEnumerable<string> told) => this with { Steps = Steps.Add(new(Open, [.. told.Where(one => one.Length > 0)])), Page = 0, Misses = 0 };

    /// <summary>The check as the conversation's state holds it.</summary>
    public string Write() => string.Join(BetweenParts, Open, Page, Misses, string.Join(BetweenSteps, Steps.Select(step => $"{step.Question}{AfterQuestion}{string.Join(BetweenTold, step.Told)}")));

    /// <summary>Reads it back; null when it cannot be read.</summary>
    public static CheckTalk? Read(string? text)
    {
        if (text?.Split(BetweenParts) is not [var open, var page, var misses, var steps] || CheckQuestions.Find(open) is null) return null;
        if (!int.TryParse(page, out var shown) || !int.TryParse(misses, out var missed)) return null;
        return new([.. steps.Split(BetweenSteps, StringSplitOptions.RemoveEmptyEntries).Select(ReadStep)], open, shown, missed);
    }

    private static CheckStep ReadStep(string text)
    {
        var at = text.IndexOf(AfterQuestion, StringComparison.Ordinal);
        return at < 0 ? new("", []) : new(text[..at], [.. text[(at + 1)..].Split(BetweenTold, StringSplitOptions.RemoveEmptyEntries)]);
    }
}
