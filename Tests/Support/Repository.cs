namespace ChatBot.Tests.Support;

/// <summary>The files of this repository, for tests that hold content and documents against the code.</summary>
internal static class Repository
{
    /// <summary>The folder with <c>ChatBot.sln</c>, at or above the tests' own.</summary>
    public static string Root { get; } = Find();

    /// <summary>The shipped content.</summary>
    public static string Resources => Path.Combine(Root, "Resources");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ChatBot.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"There is no ChatBot.sln at or above {AppContext.BaseDirectory}.");
    }
}
