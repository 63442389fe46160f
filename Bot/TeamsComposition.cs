using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Privacy.Tokens;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;
using Microsoft.Identity.Client;

namespace ChatBot.Bot;

/// <summary>Puts the parts of the Teams channel together.</summary>
internal static class TeamsComposition
{
    private const long MostMetadataBytes = 1024 * 1024;

    // Keys that we do not know are looked up this seldom: the connector's change once in weeks.
    private static readonly TimeSpan KeyPause = TimeSpan.FromMinutes(5);

    /// <summary>The Teams channel: the connector's messages and calls. Nothing of it where the settings do not open it.</summary>
    public static void AddTeams(this IServiceCollection services, BotSettings settings)
    {
        var teams = settings.Teams;
        if (!teams.IsOpen) return;
        services.AddSingleton(teams);
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton(provider => new TeamsDoor(
            teams, provider.GetRequiredService<ServiceUrls>(), teams.AppId is { } app ? NewValidator(provider, teams, app) : null, provider.GetRequiredService<ILogger<TeamsDoor>>()));
        services.AddSingleton<TeamsPlaces>();
        services.AddSingleton<TeamsReplies>();
        services.AddSingleton<IReplyWriter>(provider => provider.GetRequiredService<TeamsReplies>());
        services.AddSingleton<ThreadPace>();
        services.AddSingleton<TeamsInstallations>();
        services.AddSingleton<TeamsMessages>();
        services.AddSingleton<TeamsSearch>();
        services.AddSingleton<TeamsInvokes>();
        services.AddSingleton<TeamsEndpoint>();
        services.AddSingleton<IMsalHttpClientFactory>(_ => new MsalHttp(NewHttp()));
        services.AddSingleton<IConnectorToken>(provider => teams.AppId is null ? new NoConnectorToken() : new MsalToken(teams, provider.GetRequiredService<IMsalHttpClientFactory>()));
        services.AddSingleton(provider => new ConnectorClient(
            NewHttp(), provider.GetRequiredService<ServiceUrls>(), provider.GetRequiredService<IConnectorToken>(), settings.Delivery.HttpTimeout, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TeamsSender>();
        services.AddSingleton<IChannelSender>(provider => provider.GetRequiredService<TeamsSender>());
    }

    private static BotTokenValidator NewValidator(IServiceProvider provider, TeamsSettings teams, string app)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var keys = new OpenIdKeys(NewHttp(), teams.OpenIdMetadataUrl, BotTokenValidator.Issuer, time) { Pause = KeyPause };
        return new(keys, new JwtValidator(BotTokenValidator.RulesFor(app), keys, time), time, provider.GetRequiredService<ILogger<BotTokenValidator>>());
    }

    // A redirection could carry our token elsewhere.
    private static HttpClient NewHttp() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { MaxResponseContentBufferSize = MostMetadataBytes, Timeout = Timeout.InfiniteTimeSpan };
}
