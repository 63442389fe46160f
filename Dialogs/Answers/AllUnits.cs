using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers;

/// <summary>All units of a content folder as they were read, made-up municipalities too.</summary>
/// <param name="National">The national unit; null when a fault refuses it, and then no municipality is read.</param>
/// <param name="Municipalities">The municipalities that no fault refuses, in order.</param>
/// <param name="Problems">All faults.</param>
public sealed record AllUnits(NationalContent? National, IReadOnlyList<MunicipalUnit> Municipalities, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>Reads them.</summary>
    /// <param name="files">The content folder.</param>
    public static AllUnits Read(ContentSnapshot files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (national, faults) = NationalContent.Read(files);
        if (national is null) return new(null, [], faults);
        List<ContentProblem> problems = [.. faults];
        List<MunicipalUnit> municipalities = [];
        var read = MunicipalUnit.ReadAll(ContentUnits.MunicipalitiesIn(files), files, national).ToList();
        foreach (var (_, unit, own) in new Checks.Claims(read, new Dictionary<string, MunicipalUnit>(), national, files).Settle())
        {
            problems.AddRange(own);
            if (unit is not null) municipalities.Add(unit);
        }
        return new(national, municipalities, problems);
    }
}
