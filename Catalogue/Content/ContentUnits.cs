namespace ChatBot.Catalogue.Content;

/// <summary>The units in which content is checked and taken into use as a whole.</summary>
public static class ContentUnits
{
    /// <summary>The unit of everything that is not one municipality's own.</summary>
    public const string National = "national";

    private const string Municipalities = "Municipalities/";

    /// <summary>The unit a file belongs to: the municipality whose folder it lies in, else <see cref="National"/>.</summary>
    /// <param name="path">The path below the content root, with forward slashes.</param>
    public static string Of(string path)
    {
        if (!path.StartsWith(Municipalities, StringComparison.Ordinal)) return National;
        var end = path.IndexOf('/', Municipalities.Length);
        return end < 0 ? National : path[Municipalities.Length..end];
    }

    /// <summary>The ids of the municipalities that have files, in order.</summary>
    /// <param name="files">The content folder.</param>
    public static IReadOnlyList<string> MunicipalitiesIn(ContentSnapshot files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.Files.Keys.Select(Of).Where(unit => unit != National).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
