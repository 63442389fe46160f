namespace ChatBot.Bot.Settings;

/// <summary>How the service proves who it is to Microsoft's connector.</summary>
internal enum TeamsCredential
{
    /// <summary>A secret of the app registration.</summary>
    Secret,

    /// <summary>A certificate of the app registration, from a file.</summary>
    Certificate,

    /// <summary>The managed identity of the machine it runs on.</summary>
    ManagedIdentity,
}

/// <summary>The settings of the Teams channel.</summary>
internal sealed record TeamsSettings
{
    /// <summary>The id of the app registration; null without a registration: then only a trial in Development is possible.</summary>
    public string? AppId { get; init; }

    public string TenantId { get; init; } = "";

    public TeamsCredential Credential { get; init; }

    /// <summary>The secret, or the file of the certificate.</summary>
    public string Proof { get; init; } = "";

    public required Uri OpenIdMetadataUrl { get; init; }

    public required Uri TokenAuthority { get; init; }

    /// <summary>The hosts that our token may be sent to, letter by letter.</summary>
    public required IReadOnlyList<string> ServiceHosts { get; init; }

    /// <summary>The channels that are let in.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The municipality of each tenant.</summary>
    public required IReadOnlyDictionary<string, string> Tenants { get; init; }

    /// <summary>Whether the endpoint is there without a registration, for a client on this machine alone.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Whether there is an endpoint.</summary>
    public bool IsOpen => AppId is not null || IsTrial;

    /// <summary>Without the secret.</summary>
    public override string ToString() => AppId is null ? "Teams without a registration" : "Teams";

    /// <summary>Reads the section; what is half is a fault, and never an open door.</summary>
    public static TeamsSettings Read(SettingsReader reader, bool isDevelopment)
    {
        var (app, tenant) = (reader.Text("Teams:AppId"), reader.Text("Teams:TenantId"));
        var tenants = reader.Map("Teams:Tenants");
        var proof = ReadProof(reader);
        if (app is null && (tenant is not null || tenants.Count > 0 || proof is not null))
            reader.Fault("Teams:AppId is missing beside Teams:TenantId, Teams:Tenants or a credential. Give the id of the app registration, or take the others away.");
        if (app is not null)
        {
            if (!Guid.TryParseExact(app, "D", out _)) reader.Fault("Teams:AppId must be the id of an app registration, such as 00000000-0000-0000-0000-000000000000.");
            if (!Guid.TryParseExact(tenant, "D", out _)) reader.Fault("Teams:TenantId must be the id of the tenant that the app is registered in.");
            if (proof is null) reader.Fault("Teams:ClientSecret is missing. Give it, or Teams:CertificateFile, or set Teams:ManagedIdentity to true: exactly one of the three.");
            if (tenants.Count == 0) reader.Fault("Teams:Tenants is missing: nobody would be answered. Give Teams:Tenants:<tenant id> = the id of a municipality, such as namsos.");
        }
        foreach (var (id, municipality) in tenants.Where(entry => !Guid.TryParseExact(entry.Key, "D", out _) || string.IsNullOrWhiteSpace(entry.Value)))
            reader.Fault($"Teams:Tenants:{id} must be a tenant's id with the id of a municipality, but it is '{municipality}'.");
        return new()
        {
            AppId = app,
            TenantId = tenant ?? "",
            Credential = proof?.Kind ?? TeamsCredential.Secret,
            Proof = proof?.Text ?? "",
            OpenIdMetadataUrl = Address(reader, "Teams:OpenIdMetadataUrl", reader.Text("Teams:OpenIdMetadataUrl")),
            TokenAuthority = Address(reader, "Teams:TokenAuthority", reader.Text("Teams:TokenAuthority")),
            ServiceHosts = Hosts(reader, reader.List("Teams:ServiceHosts")),
            Channels = reader.List("Teams:Channels"),
            Tenants = tenants,
            IsTrial = app is null && isDevelopment,
        };
    }

    private static (TeamsCredential Kind, string Text)? ReadProof(SettingsReader reader)
    {
        var given = new List<(TeamsCredential Kind, string Text)>();
        if (reader.Text("Teams:ClientSecret") is { } secret) given.Add((TeamsCredential.Secret, secret));
        if (reader.Text("Teams:CertificateFile") is { } file) given.Add((TeamsCredential.Certificate, file));
        if (reader.YesNo("Teams:ManagedIdentity")) given.Add((TeamsCredential.ManagedIdentity, ""));
        if (given.Count > 1) reader.Fault("Teams:ClientSecret, Teams:CertificateFile and Teams:ManagedIdentity are three ways to say who the service is. Keep one.");
        return given.Count == 0 ? null : given[0];
    }

    private static Uri Address(SettingsReader reader, string name, string? text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))) return address;
        reader.Fault($"{name} must be an https address.");
        return new("https://localhost");
    }

    private static IReadOnlyList<string> Hosts(SettingsReader reader, IReadOnlyList<string> hosts)
    {
        foreach (var host in hosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
            reader.Fault($"Teams:ServiceHosts holds '{host}', which is no host. Give whole names, such as smba.trafficmanager.net; there are no wildcards.");
        return hosts;
    }
}
