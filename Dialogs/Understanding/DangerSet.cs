namespace ChatBot.Dialogs.Understanding;

/// <summary>Messages on danger, at least thirty in each language, that every version of the content must still recognise.</summary>
public static class DangerSet
{
    /// <summary>A message of the set.</summary>
    /// <param name="Language">The tag of its language.</param>
    /// <param name="Topic">The topic it is about.</param>
    /// <param name="Text">The message.</param>
    public sealed record Entry(string Language, string Topic, string Text);

    /// <summary>All messages, by language.</summary>
    public static IReadOnlyList<Entry> All { get; } =
        [.. DangerFiles.Read("Danger.Set", "tsv").SelectMany(file => file.Lines.Where(line => line.Length > 0).Select(line => Parse(file.Language, line)))];

    /// <summary>The messages in which no danger is seen.</summary>
    /// <param name="finder">Gives the topic that would answer a message, or null.</param>
    public static IReadOnlyList<Entry> Misses(Func<string, string?> finder)
    {
        ArgumentNullException.ThrowIfNull(finder);
        return [.. All.Where(entry => !DangerTopics.Contains(finder(entry.Text)))];
    }

    private static Entry Parse(string language, string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var topic = tab < 0 ? "" : line[..tab];
        return DangerTopics.Contains(topic) ? new(language, topic, line[(tab + 1)..])
            : throw new FormatException($"Danger/Set/{language}.tsv: \"{line}\" does not begin with a topic of danger and a tab.");
    }
}
