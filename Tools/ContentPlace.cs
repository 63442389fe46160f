using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tools;

/// <summary>Finds the content folder.</summary>
internal static class ContentPlace
{
    /// <summary>Where these tools keep the latest training, so that the second question about the same content need not wait for it.</summary>
    public static KeptTraining Training()
    {
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return new(Path.Combine(own.Length == 0 ? Path.GetTempPath() : own, "chatbot-tools"));
    }

    /// <summary>The folder given, or the first <c>Resources</c> at or above the working folder, or else beside or above the program itself: a
    /// program opened by a double click works in a folder that nobody chose.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find(DirectoryInfo? given)
    {
        if (given is { Exists: true }) return given.FullName;
        if (given is not null) throw new DirectoryNotFoundException($"There is no folder {given.FullName}. Give the content folder with --content.");
        return Above(Directory.GetCurrentDirectory()) ?? Above(Path.GetDirectoryName(Environment.ProcessPath) ?? "") ?? throw new DirectoryNotFoundException("No Resources folder with a Topics.json was found at or above this folder. Give it with --content.");
    }

    private static string? Above(string start)
    {
        for (var folder = start.Length == 0 ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "Resources");
            if (File.Exists(Path.Combine(candidate, "Topics.json"))) return candidate;
        }
        return null;
    }
}
