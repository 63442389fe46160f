using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C128 and C129: no municipality's file may take what is another's: the number people text, or the name they say, which may be no ordinary word either.</summary>
/// <param name="read">All municipalities as they were read.</param>
/// <param name="live">The municipalities that are live: what they have already, they keep.</param>
/// <param name="national">The national unit.</param>
/// <param name="files">The files they were read from.</param>
internal sealed class Claims(
    IReadOnlyList<(string Id, MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems)> read, IReadOnlyDictionary<string, MunicipalUnit> live, NationalContent national, ContentSnapshot files)
{
    // What each is served as: the new files, or, where they are refused, the last good ones.
    private readonly List<(string Id, Municipality Who)> _all =
        [.. read.Select(one => (one.Id, Unit: one.Unit ?? live.GetValueOrDefault(one.Id))).Where(one => one.Unit is not null).Select(one => (one.Id, one.Unit!.Municipality))];

    /// <summary>The same, without what is another's: a unit that takes a number is refused, a name is left out.</summary>
    public IEnumerable<(string Id, MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems)> Settle() => read.Select(one => one.Unit is null ? one : Settle(one.Id, one.Unit, one.Problems));

    private (string Id, MunicipalUnit? Unit, IReadOnlyList<ContentProblem> Problems) Settle(string id, MunicipalUnit unit, IReadOnlyList<ContentProblem> problems)
    {
        var (file, who, had) = ($"Municipalities/{id}/municipality.json", unit.Municipality, live.GetValueOrDefault(id)?.Municipality);
        foreach (var number in who.SmsNumbers)
        {
            if (had?.SmsNumbers.Contains(number, StringComparer.Ordinal) == true || Others(id, other => other.SmsNumbers.Contains(number, StringComparer.Ordinal)) is not { } holder) continue;
            return (id, null, [.. problems, new(id, "C128", ProblemEffect.Blocks, file, LineOf(file, "smsNumbers", number), $"The SMS number '{number}' is {holder}'s too, and people who text it would be answered for the wrong municipality. Take it out of one of the two files; until then this file's last good version stays live.")]);
        }
        List<string> kept = [];
        List<ContentProblem> told = [];
        foreach (var alias in who.Aliases)
        {
            var folded = TextNormalizer.Fold(alias);
            var why = had?.Aliases.Contains(alias, StringComparer.Ordinal) == true ? null
                : folded.Length == 0 ? "is empty"
                : Others(id, other => other.Aliases.Append(other.Name).Any(name => TextNormalizer.Fold(name) == folded)) is { } holder ? $"is {holder}'s"
                : !IsOf(who.Name, folded) && IsOrdinary(alias, folded) ? "is a word of the example questions, so messages about other things would be taken for messages about this municipality"
                : null;
            if (why is null) kept.Add(alias);
            else told.Add(new(id, "C129", ProblemEffect.Reports, file, LineOf(file, "aliases", alias), $"The name '{alias}' {why}. It is left out. Write what people call the municipality, and nothing else."));
        }
        return told.Count == 0 ? (id, unit, problems) : (id, unit with { Municipality = who with { Aliases = kept } }, [.. problems, .. told]);
    }

    private int? LineOf(string file, string list, string entry) => files.Files.GetValueOrDefault(file) is { } bytes ? JsonPlace.LineOf(bytes, [list, $"={entry}"]) : null;

    private string? Others(string id, Func<Municipality, bool> has) => _all.Where(other => other.Id != id && has(other.Who)).Select(other => other.Who.Name).FirstOrDefault();

    private static bool IsOf(string name, string folded) => $" {TextNormalizer.Fold(name)} ".Contains($" {folded} ", StringComparison.Ordinal);

    private bool IsOrdinary(string alias, string folded) => national.Answers.Values
        .SelectMany(file => file.Entries).Where(entry => AnswerKey.IsQuestions(entry.Key) && entry.Value.Text.Contains(alias.Trim(), StringComparison.OrdinalIgnoreCase))
        .SelectMany(entry => entry.Value.Text.Split('\n')).Any(line => $" {TextNormalizer.Fold(line)} ".Contains($" {folded} ", StringComparison.Ordinal));
}
