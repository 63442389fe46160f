using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rights;

/// <summary>Puts a result into words: outcome, date and next step first; why, what can change it and the law on <c>9</c>.</summary>
internal sealed class ResultReplies(TurnContext turn)
{
    // The row whose sections stand for a class: which row it really was tells of the person.
    private static readonly Dictionary<RightsOutcome, int> RowOf = new()
    {
        [RightsOutcome.O1] = 9,
        [RightsOutcome.O1x] = 13,
        [RightsOutcome.O2] = 49,
        [RightsOutcome.O3] = 28,
        [RightsOutcome.O3x] = 30,
        [RightsOutcome.O4] = 63,
        [RightsOutcome.O5] = 66,
        [RightsOutcome.O6] = 2,
    };

    private RightsParameters Law => turn.Knowledge.Content.National.Rights;

    /// <summary>Says a result.</summary>
    public Reply Of(CheckResult result)
    {
        Dictionary<string, string> arguments = [];
        if (result.Until is { } until) arguments["date"] = DateText.Write(until, turn.Language);
        if (result.Possible.Count > 0) arguments["list"] = string.Join("; ", result.Possible.Select(outcome => turn.Say(RightsKeys.Of($"short.{outcome}"))));
        var text = turn.Here.Answers.Get(RightsKeys.Of(result.Text), turn.Language, turn.Today, arguments);
        List<string> details = [.. Details(result)];
        if (text.IsMachine) details.Add(turn.Say(PhraseKeys.NoticeMachine));
        return new(turn.Language, text.Text) { Topic = RightsDialog.TopicId, Details = string.Join('\n', details), Hints = turn.Hints() };
    }

    private IEnumerable<string> Details(CheckResult result)
    {
        if (result.Introduction is { } line) yield return Say($"programme.{line.ToString().ToLowerInvariant()}");
        yield return Say($"more.{result.Class}");
        if (LastRead is { } read) yield return turn.Say(RightsKeys.Of("note"), "date", DateText.Write(read, turn.Language));
        if (Sections(result.Class) is { Length: > 0 } sections) yield return turn.Say(RightsKeys.Of("law"), "sections", sections);
        var changes = Law.Table.Modifiers.Values.Where(modifier => modifier.Classes.Contains(result.Class)).Select(modifier => Say($"change.{modifier.Modifier}")).ToList();
        if (changes.Count == 0) yield break;
        yield return $"{Say("change")} {changes[0]}";
        foreach (var change in changes.Skip(1)) yield return change;
    }

    // The oldest reading of all that is in force: no answer rests on an older one.
    private DateOnly? LastRead => Law.Laws.Values.Concat(Law.Values.Values).Select(value => value.On(turn.Today)).OfType<ValueVersion>().Select(RightsParameters.LastRead).Cast<DateOnly?>().Min();

    private string Sections(RightsOutcome outcome)
    {
        if (!RowOf.TryGetValue(outcome, out var row)) return "";
        var laws = Law.Table.Rows[row].Sections.Select(section => Law.SourceOf(section, turn.Today)).OfType<LegalSource>().GroupBy(source => (source.Title, source.Link));
        return string.Join("; ", laws.Select(law => $"{law.Key.Title} {string.Join(", ", law.Select(source => source.Section).OfType<string>())} {Bare(law.Key.Link)}".TrimEnd()));
    }

    private static string Bare(string? link) => link?.Replace("https://", "", StringComparison.Ordinal) ?? "";

    private string Say(string name) => turn.Say(RightsKeys.Of(name));
}
