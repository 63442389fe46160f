namespace ChatBot.bench;

/// <summary>A realistic mix of messages: the residents' own of the conversation files, in twelve languages.</summary>
internal static class Messages
{
    /// <summary>The folder with <c>ChatBot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All messages, in the order of the files.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "Tests", "Conversations"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ChatBot.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No folder with ChatBot.sln was found above the benchmark.");
    }
}
