namespace ChatBot.Bot.Settings;

/// <summary>The settings of the web chat. Without keys for its tokens nothing of it exists.</summary>
internal sealed record WebChatSettings
{
    /// <summary>The keys that sign tokens, the primary first; none when there is no web chat.</summary>
    public required IReadOnlyList<string> TokenKeys { get; init; }

    /// <summary>Secrets with which another server gets tokens for its visitors.</summary>
    public required IReadOnlyList<WebChatSecret> Secrets { get; init; }

    /// <summary>The origins whose pages may speak with the endpoint.</summary>
    public required IReadOnlyList<string> AllowedOrigins { get; init; }

    /// <summary>The origins whose pages may show our page in a frame.</summary>
    public required IReadOnlyList<string> FrameAncestors { get; init; }

    /// <summary>Where the page goes on "leave quickly": somewhere that anybody may have been.</summary>
    public required Uri LeaveTo { get; init; }

    /// <summary>Whether there is a web chat.</summary>
    public bool IsOpen => TokenKeys.Count > 0;

    /// <summary>Without keys and secrets.</summary>
    public override string ToString() => IsOpen ? "web chat" : "no web chat";

    /// <summary>Reads the section; what is half is a fault, and never an open door.</summary>
    public static WebChatSettings Read(SettingsReader reader, bool isDevelopment, ServiceHome home)
    {
        var secrets = ReadSecrets(reader, reader.Map("WebChat:Secrets"));
        var origins = Origins(reader, "WebChat:AllowedOrigins", reader.List("WebChat:AllowedOrigins"));
        var ancestors = Origins(reader, "WebChat:FrameAncestors", reader.List("WebChat:FrameAncestors"));
        var isThere = isDevelopment || reader.List("WebChat:TokenKeys").Count > 0;
        if (!isThere && secrets.Count + origins.Count + ancestors.Count > 0)
            reader.Fault("WebChat:TokenKeys is missing beside WebChat:Secrets, WebChat:AllowedOrigins or WebChat:FrameAncestors. Give at least one key (openssl rand -base64 32), or take the others away.");
        return new()
        {
            TokenKeys = isThere ? DevelopmentKeys.Or(reader, "WebChat:TokenKeys", isDevelopment, home) : [],
            Secrets = secrets,
            AllowedOrigins = origins,
            FrameAncestors = ancestors,
            LeaveTo = ReadLeaveTo(reader),
        };
    }

    private static List<WebChatSecret> ReadSecrets(SettingsReader reader, IReadOnlyDictionary<string, string> given)
    {
        List<WebChatSecret> secrets = [];
        foreach (var (municipality, text) in given)
        {
            // More than one while a secret is being replaced.
            foreach (var secret in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (RandomSecret.Read(secret) is null) reader.Fault($"WebChat:Secrets:{municipality} must be the base64 of at least {RandomSecret.LeastBytes} random bytes, such as `openssl rand -base64 {RandomSecret.LeastBytes}` prints.");
                else if (secrets.Exists(other => other.Secret == secret)) reader.Fault($"WebChat:Secrets:{municipality} is another municipality's too. Give each a secret of its own.");
                else secrets.Add(new(secret, municipality));
            }
        }
        return secrets;
    }

    private static Uri ReadLeaveTo(SettingsReader reader)
    {
        if (Uri.TryCreate(reader.Text("WebChat:LeaveTo"), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0) return address;
        reader.Fault("WebChat:LeaveTo must be an https address, such as https://www.yr.no/: \"leave quickly\" goes there.");
        return new("https://localhost");
    }

    private static IReadOnlyList<string> Origins(SettingsReader reader, string name, IReadOnlyList<string> origins)
    {
        foreach (var origin in origins.Where(origin => !IsOrigin(origin)))
            reader.Fault($"{name} holds '{origin}', which is no origin. Give scheme and host, such as https://www.eksempel.kommune.no, without a path; there are no wildcards.");
        return origins;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.IsLoopback))
        && origin.GetLeftPart(UriPartial.Authority) == text && origin.UserInfo.Length == 0 && !text.Contains('*');
}

/// <summary>A secret with which another server gets tokens.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Municipality">Whom its visitors ask.</param>
internal sealed record WebChatSecret(string Secret, string Municipality)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => $"secret of {Municipality}";
}
