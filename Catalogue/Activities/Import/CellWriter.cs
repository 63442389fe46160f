using ChatBot.Catalogue.Activities.Files;

namespace ChatBot.Catalogue.Activities.Import;

/// <summary>Gathers the cells of one imported activity.</summary>
internal sealed class CellWriter
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Cells => _cells;

    /// <summary>Writes a cell; nothing when there is nothing to write. Control characters become spaces, and what is too long is cut at a word.</summary>
    public void Write(string column, string? text)
    {
        var clean = string.Concat((text ?? "").Select(letter => char.IsControl(letter) && letter != '\n' ? ' ' : letter)).Trim();
        if (clean.Length > ImportLimits.CellLength) clean = clean[..(clean.LastIndexOf(' ', ImportLimits.CellLength - 4) is > 0 and var end ? end : ImportLimits.CellLength - 4)] + " ...";
        if (clean.Length > 0) _cells[column] = clean;
    }

    /// <summary>Writes the kinds that are known among the words of a source; the source's own when none is.</summary>
    public void Kinds(IEnumerable<string> words, string? otherwise)
    {
        var kinds = words.Select(word => ActivityKinds.Named(word.Trim()) ?? ActivityKinds.Named(word.Trim().Replace(' ', '-').ToLowerInvariant())).OfType<ActivityKind>().Select(kind => kind.Name).Distinct().ToList();
        Write(ActivityColumns.Kinds, kinds.Count > 0 ? string.Join(", ", kinds) : otherwise);
    }
}
