namespace ChatBot.bench.Load;

/// <summary>Reads the conversation files: <c>so-2.txt</c> is Somali, a name that begins with no tag is a mixed one, and lines that begin with <c>&gt; </c> are the person's.</summary>
internal static class ConversationSet
{
    /// <summary>The conversations of a folder, in the order of their names; files in which nobody writes are left out.</summary>
    public static IReadOnlyList<LoadConversation> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(file => Parse(Path.GetFileName(file), File.ReadLines(file))).Where(conversation => conversation.Turns.Count > 0),
    ];

    /// <summary>One file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="lines">Its lines.</param>
    public static LoadConversation Parse(string name, IEnumerable<string> lines)
    {
        var tag = name.Split('-')[0];
        return new(LanguageMix.Shares.ContainsKey(tag) ? tag : "", [.. lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])]);
    }
}
