namespace ChatBot.Dialogs.Understanding;

/// <summary>One line of a pattern file.</summary>
/// <param name="Topic">The topic it finds.</param>
/// <param name="Language">The tag of the file it stands in.</param>
/// <param name="Groups">From each group one phrase must stand in the text.</param>
/// <param name="Excluded">None of these may stand near them.</param>
internal sealed record DangerPattern(string Topic, string Language, IReadOnlyList<IReadOnlyList<DangerPhrase>> Groups, IReadOnlyList<DangerPhrase> Excluded)
{
    /// <summary>The largest number of groups joined by &amp;.</summary>
    public const int MostGroups = 4;

    /// <summary>Reads a pattern file. Lines that begin with # and empty lines are comments.</summary>
    /// <param name="language">The tag of the language.</param>
    /// <param name="lines">The lines of the file.</param>
    /// <exception cref="FormatException">A line is not a pattern; the message names file, line and cause.</exception>
    public static IEnumerable<DangerPattern> Read(string language, IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.AsSpan().Trim() is { IsEmpty: false } content && content[0] != '#')
                yield return Parse(language, line, $"{language}.txt, line {number}");
        }
    }

    private static DangerPattern Parse(string language, string line, string place)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var topic = colon < 0 ? "" : line[..colon].Trim();
        if (!DangerTopics.Contains(topic))
            throw new FormatException($"{place}: \"{topic}\" is no topic of danger. Begin the line with a topic and a colon.");
        var parts = line[(colon + 1)..].Split('&', StringSplitOptions.TrimEntries);
        var groups = parts.Where(part => !part.StartsWith('!')).Select(part => Phrases(part, place, forgiving: true)).ToArray();
        var excluded = parts.Where(part => part.StartsWith('!')).SelectMany(part => Phrases(part[1..], place, forgiving: false)).ToArray();
        if (groups.Length is 0 or > MostGroups)
            throw new FormatException($"{place}: there are {groups.Length} groups joined by &, and there must be from 1 to {MostGroups}.");
        return new(topic, language, groups, excluded);
    }

    private static DangerPhrase[] Phrases(string group, string place, bool forgiving)
    {
        var phrases = group.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(phrase => DangerPhrase.Parse(phrase, forgiving)).ToArray();
        if (phrases.Length == 0 || phrases.Any(phrase => phrase.Words.Count == 0))
            throw new FormatException($"{place}: there is no word between two marks. Write words between | and &.");
        return phrases;
    }
}
