namespace ChatBot.Bot.Settings;

/// <summary>The folder the service lives in: the repository in Development, the published folder elsewhere.</summary>
/// <param name="Folder">The full path.</param>
internal sealed record ServiceHome(string Folder)
{
    /// <summary>Looks upwards from the working folder, then from the program's own, for <c>appsettings.json</c> beside <c>Resources</c>.</summary>
    public static ServiceHome Find()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "appsettings.json")) && Directory.Exists(Path.Combine(folder.FullName, "Resources"))) return new(folder.FullName);
            }
        }
        return new(AppContext.BaseDirectory);
    }

    /// <summary>The folder of the web pages: beside the program when published, in the project otherwise.</summary>
    public static string WebRoot()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return Directory.Exists(published) ? published : Path.Combine(Find().Folder, "Bot", "wwwroot");
    }

    /// <summary>A path of the settings as a full path: relative ones are relative to the service's folder.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);
}
