using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What building led to.</summary>
/// <param name="Knowledge">The knowledge to take into use; null when there is none, not even an earlier one.</param>
/// <param name="Problems">All faults found.</param>
/// <param name="TakenIn">The units whose new files were taken in; those left out keep their last good version.</param>
public sealed record BuiltKnowledge(Knowledge? Knowledge, IReadOnlyList<ContentProblem> Problems, IReadOnlyList<string> TakenIn);

/// <summary>Makes knowledge of content files: checks each unit as a whole, trains on the example questions, and refuses what would miss danger.</summary>
/// <remarks>It remembers the last good version of each unit and the last training, so that an edited answer costs no training. Not for use by two threads at once.</remarks>
/// <param name="fictional">Whether fictional municipalities are taken in.</param>
public sealed class KnowledgeBuilder(bool fictional)
{
    private readonly SortedDictionary<string, MunicipalUnit> _municipalities = new(StringComparer.Ordinal);
    private NationalContent? _national;
    private Training? _training;

    /// <summary>Builds knowledge from a snapshot, unit by unit.</summary>
    public BuiltKnowledge Build(ContentSnapshot snapshot, CancellationToken cancellation)
    {
        List<string> taken = [];
        var (national, faults) = NationalContent.Read(snapshot);
        List<ContentProblem> problems = [.. faults];
        if ((national ?? _national) is not { } readable) return new(null, problems, taken);
        ReadMunicipalities(snapshot, readable, problems, taken);
        var training = Train(readable, snapshot, cancellation);
        if (national is not null && DangerSetCheck.Run(national, training) is { Count: > 0 } missed)
        {
            // Better last week's words than words that no longer know a cry for help.
            problems.AddRange(missed);
            (national, training) = (null, _training!);
        }
        if (national is not null) taken.Insert(0, ContentUnits.National);
        if ((national ?? _national) is not { } live || training is null) return new(null, problems, taken);
        (_national, _training) = (live, training);
        var content = new Content(live, _municipalities.Values, snapshot.Version, problems);
        return new(new(content, training.Understanding, training.Commands, DangerCheck.BuiltIn), problems, taken);
    }

    private void ReadMunicipalities(ContentSnapshot snapshot, NationalContent national, List<ContentProblem> problems, List<string> taken)
    {
        var ids = snapshot.Files.Keys.Where(path => path.StartsWith("Municipalities/", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _municipalities.Keys.Where(id => !ids.Contains(id)).ToList()) _municipalities.Remove(gone);
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            var (unit, faults) = MunicipalUnit.Read(id, snapshot, national);
            problems.AddRange(faults);
            if (unit is null || (unit.Municipality.Fictional && !fictional)) continue;
            _municipalities[id] = unit;
            taken.Add(id);
        }
    }

    private Training Train(NationalContent national, ContentSnapshot snapshot, CancellationToken cancellation)
    {
        var key = Training.KeyOf(national, _municipalities.Values, snapshot);
        return _training is { } kept && kept.Key == key ? kept : Training.Make(national, _municipalities.Values, key, cancellation);
    }
}
