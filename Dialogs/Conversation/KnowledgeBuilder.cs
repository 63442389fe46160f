using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What building led to.</summary>
/// <param name="Knowledge">The knowledge to take into use; null when there is none, not even an earlier one.</param>
/// <param name="Problems">All faults found.</param>
/// <param name="TakenIn">The units whose new files were taken in; those left out keep their last good version.</param>
/// <param name="NeedsTraining">Whether example questions have changed: the new words are there, understood as before, until <see cref="KnowledgeBuilder.Retrain"/>.</param>
public sealed record BuiltKnowledge(Knowledge? Knowledge, IReadOnlyList<ContentProblem> Problems, IReadOnlyList<string> TakenIn, bool NeedsTraining);

/// <summary>Makes knowledge of content files: checks each unit as a whole, trains on the example questions, and refuses what would miss danger.</summary>
/// <remarks>It remembers the last good version of each unit and the last training. A mended answer is live without waiting for a training; changed
/// example questions count from the next one. Not for use by two threads at once.</remarks>
/// <param name="fictional">Whether fictional municipalities are taken in.</param>
/// <param name="store">Where trainings are kept from one start to the next; null for nowhere.</param>
public sealed class KnowledgeBuilder(bool fictional, ITrainingStore? store = null)
{
    private readonly ITrainingStore _store = store ?? new NoTrainingStore();
    private readonly SortedDictionary<string, MunicipalUnit> _municipalities = new(StringComparer.Ordinal);
    private NationalContent? _national;
    private NationalContent? _trainedNational;
    private Training? _training;
    private (string Version, NationalContent? Unit, IReadOnlyList<ContentProblem> Problems)? _read;
    // Not the files themselves: a country's are some eighty megabytes that no turn needs.
    private (string Version, IReadOnlyList<string> Learnt)? _files;

    /// <summary>Builds knowledge from a snapshot, unit by unit. The first time it trains too.</summary>
    public BuiltKnowledge Build(ContentSnapshot snapshot, CancellationToken cancellation)
    {
        List<string> taken = [];
        var (national, faults) = ReadNational(snapshot);
        List<ContentProblem> problems = [.. faults];
        if ((national ?? _national) is not { } live) return new(null, problems, taken, false);
        if (national is not null) taken.Add(ContentUnits.National);
        ReadMunicipalities(snapshot, live, problems, taken);
        (_national, _files) = (live, (snapshot.Version, Training.FilesLearnt(snapshot)));
        if (_training is null) return Retrain(problems, taken, cancellation);
        return new(Join(problems), problems, taken, _training.Key != KeyOf(live));
    }

    /// <summary>Learns the changed languages of the latest build alone, which takes a second or two; <see cref="Retrain"/> follows. Null when that cannot be done.</summary>
    public BuiltKnowledge? Mend(IReadOnlyList<ContentProblem> problems, IReadOnlyList<string> taken, CancellationToken cancellation)
    {
        if (_national is not { } national || Training.Mend(_training, national, _municipalities.Values, cancellation) is not { } training) return null;
        if (DangerSetCheck.Run(national, training).Count > 0) return null;
        _training = training;
        return new(Join(problems), problems, taken, true);
    }

    /// <summary>Trains on the example questions of the latest build. If the danger set would no longer pass, the national unit goes back to
    /// the version that was trained before.</summary>
    public BuiltKnowledge Retrain(IReadOnlyList<ContentProblem> problems, IReadOnlyList<string> taken, CancellationToken cancellation)
    {
        if (_national is not { } national || _files is null) throw new InvalidOperationException("There is nothing to train on before the first build.");
        var training = Training.Make(national, _municipalities.Values, KeyOf(national), _store, cancellation);
        if (DangerSetCheck.Run(national, training) is not { Count: > 0 } missed)
        {
            (_training, _trainedNational) = (training, national);
            return new(Join(problems), problems, taken, false);
        }
        // Better last week's words than words that no longer know a cry for help.
        _national = _trainedNational;
        List<ContentProblem> all = [.. problems, .. missed];
        return new(_national is null ? null : Join(all), all, [.. taken.Where(unit => unit != ContentUnits.National)], false);
    }

    // The national unit is by far the larger: one municipality's edit does not wait while it is read again.
    private (NationalContent? Unit, IReadOnlyList<ContentProblem> Problems) ReadNational(ContentSnapshot snapshot)
    {
        var version = ContentSnapshot.Of(snapshot.Files.Where(file => ContentUnits.Of(file.Key) == ContentUnits.National).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal)).Version;
        if (_read is { } known && known.Version == version) return (known.Unit, known.Problems);
        var (unit, problems) = NationalContent.Read(snapshot);
        _read = (version, unit, problems);
        return (unit, problems);
    }

    private Knowledge Join(IReadOnlyList<ContentProblem> problems) => new(
        new(_national!, _municipalities.Values, _files!.Value.Version, problems), _training!.Understanding, _training.Commands, _training.Examples);

    private string KeyOf(NationalContent national) => Training.KeyOf(national, _municipalities.Values, _files!.Value.Learnt);

    private void ReadMunicipalities(ContentSnapshot snapshot, NationalContent national, List<ContentProblem> problems, List<string> taken)
    {
        var ids = ContentUnits.MunicipalitiesIn(snapshot);
        foreach (var gone in _municipalities.Keys.Where(id => !ids.Contains(id)).ToList()) _municipalities.Remove(gone);
        var read = MunicipalUnit.ReadAll(ids, snapshot, national)
            .Select(one => one.Unit is { Municipality.Fictional: true } && !fictional ? (one.Id, Unit: null, one.Problems) : one).ToList();
        foreach (var (id, unit, faults) in new Claims(read, _municipalities, national, snapshot).Settle().ToList())
        {
            problems.AddRange(faults);
            if (unit is null) continue;
            _municipalities[id] = unit;
            taken.Add(id);
        }
    }
}
