namespace ChatBot.Bot.Settings;

/// <summary>Where messages wait while the store is away, and how many.</summary>
/// <param name="Folder">The full path; null where there is no spool.</param>
/// <param name="MaxMessages">The most messages that wait.</param>
/// <param name="MaxBytes">The most bytes that they take together.</param>
/// <param name="AssumePersistent">Whether somebody has said that the folder outlives the machine although it does not look so.</param>
internal sealed record SpoolSettings(string? Folder, int MaxMessages, int MaxBytes, bool AssumePersistent)
{
    private const int LeastBytes = 64 * 1024;
    private const int MostBytes = 1024 * 1024 * 1024;

    public static SpoolSettings Read(SettingsReader reader, ServiceHome home, string contentRoot)
    {
        var settings = new SpoolSettings(
            reader.Text("Spool:Directory") is { } given ? home.Resolve(given) : null,
            reader.Number("Spool:MaxMessages", 1, 1_000_000),
            reader.Number("Spool:MaxBytes", LeastBytes, MostBytes),
            reader.YesNo("Spool:AssumePersistent"));
        if (settings is { Folder: null, AssumePersistent: true })
            reader.Fault("Spool:AssumePersistent is true beside an empty Spool:Directory. Give the folder, or set Spool:AssumePersistent to false.");
        if (settings.Folder is { } folder && IsWithin(folder, contentRoot))
            reader.Fault("Spool:Directory lies within Content:Root, where every file is content. Give it a folder of its own.");
        return settings;
    }

    private static bool IsWithin(string folder, string root) =>
        (folder + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
