using System.Net;
using System.Text.Json;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Lets an activity in, or says with which status it stays out. The token is judged before the body is read.</summary>
internal sealed partial class TeamsDoor(TeamsSettings settings, ServiceUrls urls, BotTokenValidator? validator, ILogger<TeamsDoor> log)
{
    /// <summary>The most bytes of a body; Teams sends a hundred thousand at the most.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Who is answered for where there is no registration.</summary>
    public const string TrialMunicipality = "eksempelvik";

    /// <summary>What came in, or a status.</summary>
    public async Task<(int Status, TeamsVisit? Visit)> OpenAsync(HttpContext context)
    {
        // More than the rest of the service takes; and what is a little too large can still be told so, instead of being cut off.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = 4 * MostBytes;
        if (context.Request.ContentLength > MostBytes) return (StatusCodes.Status413PayloadTooLarge, null);
        var caller = validator is null ? null : await validator.JudgeAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (caller is null && !IsFromHere(context)) return Refuse("NotLoopback");
        if (caller is { Fault: not CallerFault.None })
            return (caller.Fault == CallerFault.NotNow ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized, null);
        if (await BodyAsync(context) is not { } body) return (StatusCodes.Status413PayloadTooLarge, null);
        if (ActivityJson.Read(body) is not { ChannelId.Length: > 0 } activity) return (StatusCodes.Status400BadRequest, null);
        return LetIn(activity, caller);
    }

    private (int Status, TeamsVisit? Visit) LetIn(Activity activity, BotCaller? caller)
    {
        if (!settings.Channels.Contains(activity.ChannelId!, StringComparer.Ordinal)) return Refuse("Channel");
        if (caller is not null && !caller.MaySpeakFor(activity.ChannelId!, activity.ServiceUrl ?? "")) return Refuse("NotEndorsed");
        if (urls.Find(activity.ServiceUrl) is null) return Refuse("ServiceUrl");
        var tenant = TenantOf(activity);
        if (caller is null) return (StatusCodes.Status200OK, new(activity, TrialMunicipality, tenant ?? ""));
        if (tenant is null || !settings.Tenants.TryGetValue(tenant, out var municipality)) return Refuse("Tenant");
        return (StatusCodes.Status200OK, new(activity, municipality, tenant.ToLowerInvariant()));
    }

    // Two places may say it; where they differ, nobody knows whose it is.
    private static string? TenantOf(Activity activity)
    {
        var (one, other) = (activity.Conversation?.TenantId, TenantIn(activity.ChannelData));
        return one is null || other is null || string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? one ?? other : null;
    }

    private static string? TenantIn(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > MostBytes) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private (int Status, TeamsVisit? Visit) Refuse(string reason)
    {
        LogRefused(reason);
        return (StatusCodes.Status403Forbidden, null);
    }

    [LoggerMessage(310, LogLevel.Information, "An activity was refused: {Reason}")]
    private partial void LogRefused(string reason);
}

/// <summary>An activity that was let in.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Municipality">The municipality that its tenant stands for.</param>
/// <param name="Tenant">The tenant's id; empty where none was asked for.</param>
internal sealed record TeamsVisit(Activity Activity, string Municipality, string Tenant);
