using ChatBot.Bot.Channels;
using ChatBot.Bot.Channels.WebChat;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot;

/// <summary>Puts the parts of the web chat together.</summary>
internal static class WebChatComposition
{
    // How soon a stream hears what another replica has stored.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>The web chat. Nothing of it where the settings do not open it.</summary>
    public static void AddWebChat(this IServiceCollection services, BotSettings settings)
    {
        var webChat = settings.WebChat;
        if (!webChat.IsOpen) return;
        services.AddSingleton(webChat);
        services.AddSingleton(provider => new WebChatTokens(KeyRing.Parse(webChat.TokenKeys, "WebChat:TokenKeys"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WebChatLimits>();
        services.AddSingleton<WebChatOrigins>();
        services.AddSingleton<WebChatSeals>();
        services.AddSingleton<WebChatPlaces>();
        services.AddSingleton<WebChatReplies>();
        services.AddSingleton<UrgentAnswers>();
        services.AddSingleton<WebChatHistory>();
        services.AddSingleton<WebChatStreams>();
        services.AddSingleton<WebChatSocket>();
        services.AddSingleton<WebChatDoor>();
        services.AddSingleton<WebChatDesk>();
        services.AddSingleton<WebChatMessages>();
        services.AddSingleton<WebChatEndpoints>();
        services.AddSingleton<WebChatSender>();
        services.AddSingleton<IChannelSender>(provider => provider.GetRequiredService<WebChatSender>());
        // SQLite is one process: there every reply passes the sender here.
        if (settings.Storage.Provider == StorageProvider.Postgres)
            services.AddLoop("web-chat", provider => provider.GetRequiredService<WebChatStreams>().LookAsync, Look);
    }
}
