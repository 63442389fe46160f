using ChatBot.Catalogue.Rights;

namespace ChatBot.Dialogs.Rights;

/// <summary>How a question is answered in words.</summary>
internal enum AnswerForm
{
    /// <summary>By naming a kind: a reason, a person.</summary>
    Kind,

    /// <summary>By yes or no.</summary>
    YesNo,

    /// <summary>By an age in years.</summary>
    Age,

    /// <summary>By a month, a year or a day.</summary>
    Date,
}

/// <summary>One numbered answer.</summary>
/// <param name="Label">The name of its text, such as <c>reason.family</c>.</param>
/// <param name="Told">What it tells, such as <c>reason=family</c>; empty when it tells nothing.</param>
internal readonly record struct CheckChoice(string Label, string Told);

/// <summary>One question of the rights check.</summary>
/// <param name="Id">Its id, and the name of its text below <c>ask.</c>.</param>
/// <param name="Fact">The fact it asks for.</param>
/// <param name="Why">The name of the text, below <c>why.</c>, that says why it is asked.</param>
/// <param name="Form">How it is answered in words.</param>
/// <param name="Choices">The numbered answers, at most seven.</param>
internal sealed record CheckQuestion(string Id, RightsFact Fact, string Why, AnswerForm Form, IReadOnlyList<CheckChoice> Choices)
{
    /// <summary>Whether it asks for the day in a month that is known.</summary>
    public bool IsDay => Id.StartsWith(CheckQuestions.DayPrefix, StringComparison.Ordinal);

    /// <summary>The name of its text.</summary>
    public string Text => IsDay ? "ask.day" : $"ask.{Id[(Id.IndexOf(':') + 1)..]}";
}
