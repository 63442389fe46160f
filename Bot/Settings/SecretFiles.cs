namespace ChatBot.Bot.Settings;

/// <summary>Secrets from files, one a secret, as container platforms and systemd hand them out: nothing of them stands in the environment of a process or on its command line.</summary>
internal static class SecretFiles
{
    /// <summary>Adds the files of the folder that the settings name, each named like an environment variable (<c>Privacy__SealKeys__0</c>); they win over everything else.</summary>
    /// <exception cref="SettingsException">The folder is not there.</exception>
    public static void Add(ConfigurationManager configuration)
    {
        var reader = new SettingsReader(configuration);
        if (reader.Text("Secrets:Folder") is not { } folder) return;
        if (!Path.IsPathFullyQualified(folder) || !Directory.Exists(folder))
            throw new SettingsException([$"Secrets:Folder must be the full name of a folder that is there, but it is '{folder}'."]);
        configuration.AddKeyPerFile(folder, optional: false);
    }
}
