using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Spool;

namespace ChatBot.Bot;

/// <summary>Puts the parts of the spool together.</summary>
internal static class SpoolComposition
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // Somebody waits for each of these answers: the store is asked again soon.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Messages that wait while the store is away, and what answers them afterwards.</summary>
    public static void AddSpool(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(settings.Spool);
        services.AddSingleton<ISpoolDisk, SpoolDisk>();
        services.AddSingleton(provider => new SpoolSeal(provider.GetRequiredService<Seal>()));
        services.AddSingleton<SpoolForms>();
        services.AddSingleton<MessageSpool>();
        services.AddSingleton<SpoolDoor>();
        services.AddSingleton<SpoolReplay>();
        services.AddSingleton<SpoolHealth>();
        services.AddHostedService<SpoolDrain>();
        services.AddSingleton<IHostedService>(provider => new BackgroundLoop(
            "spool", provider.GetRequiredService<SpoolReplay>().RunOnceAsync, new Wakeup(), Look, new Backoff(Look, LongestPause, Random.Shared),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<BackgroundLoop>>(), provider.GetRequiredService<Telemetry>()));
    }
}
