namespace ChatBot.Bot.Settings;

/// <summary>How staff sign in.</summary>
internal enum StaffSignIn
{
    /// <summary>The staff room is not there.</summary>
    Off,

    /// <summary>By a secret of the service's own, then a cookie.</summary>
    Secret,

    /// <summary>By the identity token that Azure App Service forwards.</summary>
    EasyAuth,
}

/// <summary>A secret that opens the staff room.</summary>
/// <param name="Key">Its bytes, at least 32.</param>
/// <param name="Role">The role it is given to; recorded with what is published.</param>
/// <param name="Area">The municipality whose content may be changed, or <see cref="StaffSettings.National"/> for all.</param>
internal sealed record StaffSecret(byte[] Key, string Role, string Area)
{
    /// <summary>Without its bytes.</summary>
    public override string ToString() => $"secret of {Role}";
}

/// <summary>Whose identity tokens count.</summary>
/// <param name="Issuer">The tenant's issuer, letter by letter.</param>
/// <param name="Tenant">The tenant's id, from the issuer.</param>
/// <param name="Audience">The id of the app registration that the platform signs in with.</param>
/// <param name="MetadataUrl">The tenant's OpenID metadata.</param>
internal sealed record EasyAuthSettings(string Issuer, string Tenant, string Audience, Uri MetadataUrl);

/// <summary>The settings of the staff room. Without them nothing of it exists.</summary>
/// <param name="SignIn">How staff sign in.</param>
/// <param name="Secrets">The secrets, by <see cref="StaffSignIn.Secret"/>.</param>
/// <param name="EasyAuth">Whose tokens count, by <see cref="StaffSignIn.EasyAuth"/>.</param>
/// <param name="Roles">The area of each role of a token: a municipality, or <see cref="National"/>.</param>
internal sealed record StaffSettings(StaffSignIn SignIn, IReadOnlyList<StaffSecret> Secrets, EasyAuthSettings? EasyAuth, IReadOnlyDictionary<string, string> Roles)
{
    /// <summary>The area that is everything.</summary>
    public const string National = "national";

    private const int DaysInYear = 365;
    private const int MostDays = 10 * DaysInYear;

    /// <summary>How many days an organiser's personal link holds.</summary>
    public int OrganiserLinkDays { get; init; } = DaysInYear;

    private static readonly StaffSettings Closed = new(StaffSignIn.Off, [], null, new Dictionary<string, string>());

    /// <summary>Reads the section; what is half is a fault, and never an open door.</summary>
    public static StaffSettings Read(SettingsReader reader) =>
        ReadDoor(reader) is var door && reader.Text("Staff:OrganiserLinkDays") is null ? door : door with { OrganiserLinkDays = reader.Number("Staff:OrganiserLinkDays", 1, MostDays) };

    private static StaffSettings ReadDoor(SettingsReader reader)
    {
        var secrets = reader.Children("Staff:Secrets");
        var hasEasyAuth = (reader.Text("Staff:EasyAuth:Issuer") ?? reader.Text("Staff:EasyAuth:Audience") ?? reader.Text("Staff:EasyAuth:OpenIdMetadataUrl")) is not null;
        var roles = reader.Map("Staff:Roles");
        if (reader.Text("Staff:SignIn") is null)
        {
            if (hasEasyAuth || secrets.Count + roles.Count > 0)
                reader.Fault("Staff:SignIn is missing beside Staff:Secrets, Staff:EasyAuth or Staff:Roles. Set it to Secret or EasyAuth, or take the others away.");
            return Closed;
        }
        switch (reader.OneOf<StaffSignIn>("Staff:SignIn"))
        {
            case StaffSignIn.Secret:
                if (hasEasyAuth || roles.Count > 0) reader.Fault("Staff:EasyAuth and Staff:Roles count only where Staff:SignIn is EasyAuth, but it is Secret. Take them away.");
                return new(StaffSignIn.Secret, ReadSecrets(reader, secrets), null, new Dictionary<string, string>());
            case StaffSignIn.EasyAuth:
                if (secrets.Count > 0) reader.Fault("Staff:Secrets count only where Staff:SignIn is Secret, but it is EasyAuth. Take them away.");
                if (roles.Count == 0) reader.Fault("Staff:Roles is missing: nobody could enter. Give Staff:Roles:<role> = the id of a municipality, or national.");
                foreach (var (role, area) in roles.Where(role => !IsArea(role.Value))) reader.Fault($"Staff:Roles:{role} must be the id of a municipality, such as namsos, or national, but it is '{area}'.");
                return new(StaffSignIn.EasyAuth, [], ReadEasyAuth(reader), roles.ToDictionary(role => role.Key, role => role.Value, StringComparer.Ordinal));
            default:
                return Closed;
        }
    }

    private static List<StaffSecret> ReadSecrets(SettingsReader reader, IReadOnlyList<string> indexes)
    {
        List<StaffSecret> secrets = [];
        if (indexes.Count == 0) reader.Fault("Staff:Secrets is missing. Give Staff:Secrets:0:Secret, :Role and :Municipality, or take Staff:SignIn away.");
        foreach (var name in indexes.Select(index => $"Staff:Secrets:{index}"))
        {
            var (key, role, area) = (RandomSecret.Read(reader.Text($"{name}:Secret")), reader.Text($"{name}:Role"), reader.Text($"{name}:Municipality"));
            if (key is null) reader.Fault($"{name}:Secret must be the base64 of at least {RandomSecret.LeastBytes} random bytes, such as `openssl rand -base64 {RandomSecret.LeastBytes}` prints.");
            if (string.IsNullOrWhiteSpace(role)) reader.Fault($"{name}:Role is missing: the role that the secret is given to, such as voksenopplæring; never a name.");
            if (!IsArea(area)) reader.Fault($"{name}:Municipality must be the id of a municipality, such as namsos, or national for all.");
            if (key is not null && secrets.Any(other => other.Key.AsSpan().SequenceEqual(key))) reader.Fault($"{name}:Secret stands twice. Give each role a secret of its own.");
            secrets.Add(new(key ?? [], role?.Trim() ?? "", area ?? ""));
        }
        return secrets;
    }

    private static EasyAuthSettings? ReadEasyAuth(SettingsReader reader)
    {
        var (issuer, audience) = (reader.Text("Staff:EasyAuth:Issuer"), reader.Text("Staff:EasyAuth:Audience"));
        var tenant = issuer?.Split('/').FirstOrDefault(part => Guid.TryParseExact(part, "D", out _));
        if (tenant is null) reader.Fault("Staff:EasyAuth:Issuer must be the issuer of your own tenant, such as https://login.microsoftonline.com/<tenant id>/v2.0.");
        if (audience is null) reader.Fault("Staff:EasyAuth:Audience is missing: the id of the app registration that App Service signs in with.");
        var isUrl = Uri.TryCreate(reader.Text("Staff:EasyAuth:OpenIdMetadataUrl"), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
        if (!isUrl) reader.Fault("Staff:EasyAuth:OpenIdMetadataUrl must be an https address, such as https://login.microsoftonline.com/<tenant id>/v2.0/.well-known/openid-configuration.");
        return tenant is null || audience is null || !isUrl ? null : new(issuer!, tenant, audience, url!);
    }

    private static bool IsArea(string? area) => area is { Length: > 0 and <= 64 } && area.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
