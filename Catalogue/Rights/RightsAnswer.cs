using ChatBot.Catalogue.Content;

namespace ChatBot.Catalogue.Rights;

/// <summary>What the rules say of one person on one day.</summary>
public sealed record RightsAnswer
{
    /// <summary>The class on Norwegian training.</summary>
    public required RightsOutcome Outcome { get; init; }

    /// <summary>The line on the introduction programme; null when there is none, or it is not decided.</summary>
    public IntroductionOutcome? Introduction { get; init; }

    /// <summary>Why the class is what it is.</summary>
    public required AnswerReason Why { get; init; }

    /// <summary>The row that gave the class; where several that agree are possible, the first of them; null where none gave it.</summary>
    public int? Row { get; init; }

    /// <summary>The row that gave the line on the introduction programme.</summary>
    public int? IntroductionRow { get; init; }

    /// <summary>Rows that only add words to this answer: 5 to 7, 26 and 48.</summary>
    public IReadOnlyList<int> AddedRows { get; init; } = [];

    /// <summary>The modifiers, by name, in their order.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>The sections the answer rests on, as in <c>il § 26(5)</c>, in order and each once.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The same sections with law, link and the date of the wording in force on the day asked about.</summary>
    public IReadOnlyList<LegalSource> Sources { get; init; } = [];

    /// <summary>The earliest possible last day of the right; null when its time has not begun, or no end follows from the facts.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The earliest day on which one of the texts the answer rests on was last read or confirmed; null when it rests on none.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>What each rule on the way found, in order: the reasons.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The facts that can still change something, the most important first. Empty when nothing can.</summary>
    public IReadOnlyList<RightsQuestion> Questions { get; init; } = [];

    /// <summary>What would be the answer, by what is not known: for a reply where the fact that decides may not be asked. One branch when the class is decided.</summary>
    public IReadOnlyList<RightsBranch> Branches { get; init; } = [];

    /// <summary>The classes as the decision table writes them: <c>O1</c>, <c>IP-YES</c>.</summary>
    public IReadOnlyList<string> Codes => Introduction is { } introduction ? [Outcome.ToString(), CodeOf(introduction)] : [Outcome.ToString()];

    /// <summary>The next fact to ask, those left out that may not be asked or that the person does not know; null when no answer would change anything.</summary>
    public RightsQuestion? Next(IReadOnlySet<RightsFact> leftOut) =>
        Questions.Where(question => !leftOut.Contains(question.Fact)).Cast<RightsQuestion?>().FirstOrDefault();

    /// <summary>A line on the introduction programme as the decision table writes it.</summary>
    public static string CodeOf(IntroductionOutcome introduction) => introduction switch
    {
        IntroductionOutcome.Yes => "IP-YES",
        IntroductionOutcome.May => "IP-MAY",
        IntroductionOutcome.Work => "IP-WORK",
        _ => "IP-NO",
    };
}
