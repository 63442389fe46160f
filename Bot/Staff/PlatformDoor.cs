using ChatBot.Bot.Privacy.Tokens;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Staff;

/// <summary>The platform's sign-in (Easy Auth): the identity token that it forwards is verified here, so that a header alone opens nothing.</summary>
internal sealed class PlatformDoor(StaffSettings settings, JwtValidator validator, ILogger<PlatformDoor> log) : IStaffDoor
{
    /// <summary>The header in which the platform forwards the token.</summary>
    public const string Header = "X-MS-TOKEN-AAD-ID-TOKEN";

    // An access token for the same audience is not somebody who has signed in here.
    private static readonly string[] OfAccessTokens = ["scp", "azp", "appid", "idtyp"];

    /// <inheritdoc/>
    public string SignInPath => "/.auth/login/aad?post_login_redirect_uri=/staff/content";

    /// <inheritdoc/>
    public async Task<StaffEntry> EnterAsync(HttpContext http, CancellationToken cancellation)
    {
        var header = http.Request.Headers[Header];
        if (header.Count == 0) return new(null, StaffRefusal.NotSignedIn);
        return header.Count > 1 ? Refuse("TwoTokens") : await EnterByTokenAsync(header[0] ?? "", cancellation);
    }

    /// <inheritdoc/>
    public async Task<StaffEntry> EnterByTokenAsync(string token, CancellationToken cancellation)
    {
        var verdict = await validator.JudgeAsync(token, cancellation);
        if (!verdict.Counts) return Refuse(verdict.Fault.ToString(), verdict.Fault == JwtFault.KeysAway ? StaffRefusal.NotNow : StaffRefusal.NotSignedIn);
        if (verdict.Text("tid") != settings.EasyAuth!.Tenant) return Refuse("Tenant");
        if (OfAccessTokens.Any(verdict.Has)) return Refuse("AccessToken");
        if (verdict.Text("sub") is not { Length: > 0 } subject) return Refuse("NoSubject");
        var roles = verdict.Texts("roles").Where(settings.Roles.ContainsKey).OrderBy(role => settings.Roles[role] == StaffSettings.National ? 0 : 1).ThenBy(role => role, StringComparer.Ordinal).ToList();
        if (roles.Count == 0) return Refuse("NoRole", StaffRefusal.NoRole);
        return new(new StaffMember(roles[0], [.. roles.Select(role => settings.Roles[role]).Distinct(StringComparer.Ordinal)], subject), default);
    }

    private StaffEntry Refuse(string reason, StaffRefusal refusal = StaffRefusal.NotSignedIn)
    {
        StaffLog.TokenRefused(log, reason);
        return new(null, refusal);
    }
}
