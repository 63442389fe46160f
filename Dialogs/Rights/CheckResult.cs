using ChatBot.Catalogue.Rights;

namespace ChatBot.Dialogs.Rights;

/// <summary>What a check came to, ready to be said.</summary>
/// <param name="Text">The name of the text that says it: <c>result.O1.until</c>, <c>branch.offer</c>.</param>
/// <param name="Class">The class whose further words follow on <c>9</c>.</param>
/// <param name="Introduction">The line on the introduction programme; null when there is none.</param>
/// <param name="Until">The earliest possible last day, where the text names it.</param>
/// <param name="Possible">The classes that are possible, where the text lists them.</param>
internal sealed record CheckResult(string Text, RightsOutcome Class, IntroductionOutcome? Introduction, DateOnly? Until, IReadOnlyList<RightsOutcome> Possible)
{
    private const int MostListed = 3;

    /// <summary>What stays of it: the class and the line on the programme, without a date, a reason or anything told.</summary>
    public string Id => RightsDialog.Shown + string.Join(',', new[] { Kept, Introduction is { } line ? RightsAnswer.CodeOf(line) : null }.OfType<string>());

    private string Kept => Text switch
    {
        "result.O1.until" => "result.O1",
        "result.O3.until" => "result.O3",
        // Who was helped, and what was listed because of what was told, is nobody's business afterwards.
        "branch.citizen" => "result.O5",
        "result.O7.support" or "branch.general" => "result.O7",
        _ => Text,
    };

    /// <summary>What an answer of the rules is to be said as.</summary>
    public static CheckResult Of(RightsAnswer answer, RightsFacts facts, ToldFacts told)
    {
        var isOld = facts.AgeAtPermit >= told.Bands.LateFrom;
        var name = answer.Outcome switch
        {
            RightsOutcome.O1 when answer.Row == 65 => "O1.finish",
            RightsOutcome.O1 when facts.OfferDate.IsNone => "O1.waiting",
            // A last day that a birthday may bring is told in words.
            RightsOutcome.O1 when answer.Until is not null && !isOld => "O1.until",
            RightsOutcome.O3 when answer.Until is not null && !isOld => "O3.until",
            RightsOutcome.O5 when answer.Row is 32 or 35 => "O5.settle",
            RightsOutcome.O5 when answer.Row is 3 or 4 => "O5.age",
            RightsOutcome.O7 when answer.Why is AnswerReason.LawNotInForce or AnswerReason.LawReadTooLongAgo => "O7.law",
            RightsOutcome.O7 when facts.Reason == StayReason.Trafficking || facts.Has(RightsFlag.OwnPermitAfterViolence) => "O7.support",
            _ => answer.Outcome.ToString(),
        };
        if (name == "O7" && answer.Why == AnswerReason.FactNotKnown && Branches.Find(answer, facts) is { } branch) return Undecided(branch, answer);
        // Whether a citizen was on the course when becoming one is not asked, so both cases are told.
        if (name == "O5" && facts.Reason == StayReason.Citizen) name = "citizen";
        return new(name == "citizen" ? "branch.citizen" : $"result.{name}", answer.Outcome, answer.Introduction, name.EndsWith(".until", StringComparison.Ordinal) ? answer.Until : null, []);
    }

    private static CheckResult Undecided(string branch, RightsAnswer answer)
    {
        var possible = answer.Branches.Select(way => way.Outcome).Distinct().Order().ToList();
        return branch == Branches.General && possible.Count is < 2 or > MostListed
            ? new("result.O7", RightsOutcome.O7, null, null, [])
            : new($"branch.{branch}", Branches.ClassOf(branch), null, null, branch == Branches.General ? possible : []);
    }

    /// <summary>A result by its id, as it can be said again; null when there is none such.</summary>
    public static CheckResult? Read(string id)
    {
        if (!id.StartsWith(RightsDialog.Shown, StringComparison.Ordinal)) return null;
        var codes = id[RightsDialog.Shown.Length..].Split(',');
        if (!Answers.RightsKeys.Arguments.TryGetValue(Answers.RightsKeys.Of(codes[0]), out var arguments) || arguments.Count > 0) return null;
        var parts = codes[0].Split('.');
        var isBranch = parts[0] == "branch" && parts.Length == 2;
        if (!isBranch && (parts[0] != "result" || !Enum.TryParse<RightsOutcome>(parts[1], out _))) return null;
        var line = codes.Length > 1 ? Enum.GetValues<IntroductionOutcome>().Where(one => RightsAnswer.CodeOf(one) == codes[1]).Cast<IntroductionOutcome?>().FirstOrDefault() : null;
        return new(codes[0], isBranch ? Branches.ClassOf(parts[1]) : Enum.Parse<RightsOutcome>(parts[1]), line, null, []);
    }
}
