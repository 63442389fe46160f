namespace ChatBot.Tools.Evaluation;

/// <summary>A message with what it is about, from a file of columns separated by tabs.</summary>
/// <param name="Language">The tag of its language.</param>
/// <param name="Topic">The id of its topic; <c>none</c> for what is outside; empty where the file has no such column.</param>
/// <param name="Text">The message.</param>
/// <param name="Set">The set it belongs to; empty where the file has no such column.</param>
internal sealed record Labelled(string Language, string Topic, string Text, string Set);

/// <summary>Reads files of labelled messages: a head with the names of the columns, then one message a line.</summary>
internal static class LabelledFile
{
    /// <summary>The messages of some files.</summary>
    /// <exception cref="FormatException">A file lacks a column, or a line has too few.</exception>
    public static IReadOnlyList<Labelled> Read(IEnumerable<FileInfo> files, bool needsTopic) => [.. files.SelectMany(file => Read(file, needsTopic))];

    private static IEnumerable<Labelled> Read(FileInfo file, bool needsTopic)
    {
        var lines = File.ReadAllLines(file.FullName);
        var head = lines.Length == 0 ? [] : lines[0].Split('\t');
        var (language, topic, text, set) = (Array.IndexOf(head, "language"), Array.IndexOf(head, "topic"), Array.IndexOf(head, "text"), Array.IndexOf(head, "set"));
        if (language < 0 || text < 0 || (needsTopic && topic < 0))
            throw new FormatException($"{file.Name}: the first line must name the columns language, {(needsTopic ? "topic, " : "")}text; it has: {string.Join(", ", head)}.");
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            var cells = lines[i].Split('\t');
            if (cells.Length <= Math.Max(language, Math.Max(text, topic))) throw new FormatException($"{file.Name}, line {i + 1}: there are {cells.Length} columns, and the head names {head.Length}.");
            yield return new(cells[language], topic < 0 ? "" : cells[topic], cells[text], set < 0 || set >= cells.Length ? "" : cells[set]);
        }
    }
}
