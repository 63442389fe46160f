namespace ChatBot.Tests.Support;

/// <summary>The C# files of the repository.</summary>
internal static class SourceFiles
{
    private static readonly string[] Projects = ["Catalogue", "Dialogs", "Editing", "Bot", "Tools", "Tests", "bench"];

    /// <summary>All of them, generated ones and Node's packages left out.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
    ];

    /// <summary>The namespace a file declares; null when it declares none.</summary>
    public static string? NamespaceOf(string file) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');

    /// <summary>The namespace that a file's folder calls for.</summary>
    public static string NamespaceFor(string file) =>
        "ChatBot." + Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
}
