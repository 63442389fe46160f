using System.Collections.Immutable;

namespace ChatBot.Catalogue.Rights;

/// <summary>One step on the way to a possible answer.</summary>
/// <param name="Finding">What the rule found.</param>
/// <param name="Holds">Whether the condition holds on this way: as found, or, where it is unknown, as supposed.</param>
/// <param name="Standing">Whether the law allowed a finding at all.</param>
internal readonly record struct Step(Finding Finding, bool Holds, LawStanding Standing);

/// <summary>A step and those after it.</summary>
internal sealed record Way(Step Step, Way? Next);

/// <summary>One answer that is possible, given what is known, and the way to it.</summary>
/// <param name="Class">The class on Norwegian training; on the introduction programme, see <paramref name="Introduction"/>.</param>
/// <param name="Introduction">The line on the introduction programme, where that is what was decided.</param>
/// <param name="Row">The row that gives it; null where none does.</param>
/// <param name="Until">The earliest possible last day.</param>
/// <param name="First">The first step of the way to it; null where nothing had to be judged.</param>
internal sealed record Possibility(RightsOutcome Class, IntroductionOutcome? Introduction, int? Row, DateOnly? Until, Way? First)
{
    /// <summary>Sections beside those of the row.</summary>
    public ImmutableList<string> MoreSections { get; init; } = [];

    /// <summary>The findings on the way, first to last.</summary>
    public IEnumerable<Step> Steps
    {
        get
        {
            for (var way = First; way is not null; way = way.Next) yield return way.Step;
        }
    }

    public Possibility After(Step step) => this with { First = new(step, First) };
}
