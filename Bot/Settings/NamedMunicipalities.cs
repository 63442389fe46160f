namespace ChatBot.Bot.Settings;

/// <summary>Holds the municipalities that settings name against those that there is content for: a misspelt one would be answered for by nobody.</summary>
internal static class NamedMunicipalities
{
    private const string Folder = "Municipalities";

    /// <summary>Reports every name that the content has no folder for. A content folder that is away, or yet to be filled, tells nothing.</summary>
    public static void Check(SettingsReader reader, BotSettings settings)
    {
        var folder = Path.Combine(settings.ContentRoot, Folder);
        if (!Directory.Exists(folder)) return;
        var known = Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList();
        var named = settings.Teams.Tenants.Select(tenant => ($"Teams:Tenants:{tenant.Key}", tenant.Value))
            .Concat(settings.WebChat.Secrets.Select(secret => ($"WebChat:Secrets:{secret.Municipality}", secret.Municipality)))
            .Concat(settings.ForwardCalls.Keys.Select(id => ($"Municipalities:{id}:ForwardCalls", id)));
        foreach (var (name, municipality) in named.Where(one => !known.Contains(one.Item2, StringComparer.Ordinal)))
            reader.Fault($"{name} names the municipality '{municipality}', which the content has no folder for. Give one of {string.Join(", ", known)}, or add Municipalities/{municipality}.");
    }
}
