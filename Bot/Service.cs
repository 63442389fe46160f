using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Channels.Voice;
using ChatBot.Bot.Channels.WebChat;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Organisers;
using ChatBot.Bot.Phone;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Spool;
using ChatBot.Bot.Staff;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Web;
using ChatBot.Bot.Web.Activities;

namespace ChatBot.Bot;

/// <summary>The service as a whole, from its settings to its endpoints.</summary>
internal static class Service
{
    /// <summary>Puts the service together and opens its store; what is returned has yet to be run.</summary>
    /// <param name="args">The command line; its settings win over the environment's.</param>
    /// <param name="adjust">What stands in the place of parts of the service, or beside them; null for nothing.</param>
    /// <exception cref="SettingsException">The settings do not allow a start.</exception>
    /// <exception cref="StoreRefusedException">The store must not be used as it is.</exception>
    public static async Task<WebApplication> ComposeAsync(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var settings = ReadSettings(args, out var builder);
        builder.AddQuietLogs(settings);
        builder.AddListening();
        builder.AddPatientStop(settings);
        builder.Services.AddTelemetry(settings);
        builder.Services.AddTurns(settings);
        builder.Services.AddStorage(settings);
        builder.Services.AddSpool(settings);
        builder.Services.AddSms(settings);
        builder.Services.AddDelivery(settings);
        builder.Services.AddReminders(settings);
        builder.Services.AddTeams(settings);
        builder.Services.AddWebChat(settings);
        builder.Services.AddPhone(settings);
        builder.Services.AddStaff(settings);
        builder.Services.AddOrganisers(settings);
        builder.Services.AddContent();
        adjust?.Invoke(builder);

        var app = builder.Build();
        try
        {
            await app.OpenStoreAsync();
            app.Services.GetRequiredService<MessageSpool>().Open();
            app.UseMiddleware<SafeHeaders>();
            app.UseMiddleware<LastCatch>();
            // A channel without settings is not there at all.
            if (settings.Twilio.Accounts.Count > 0 || settings.Phone) SmsEndpoints.Map(app);
            if (settings.Twilio.Accounts.Count > 0) VoiceEndpoints.Map(app);
            TeamsEndpoint.Map(app, settings);
            WebChatEndpoints.Map(app, settings);
            ChatPage.Map(app, settings);
            ActivityEndpoints.Map(app);
            GrantCalendarPage.Map(app);
            HealthEndpoints.Map(app);
            PhoneEndpoints.Map(app, settings);
            StaffEndpoints.Map(app, settings);
            OrganiserEndpoints.Map(app, settings);
            app.TellWhereToLook(settings);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the settings as the service does.</summary>
    /// <exception cref="SettingsException">They do not allow a start.</exception>
    public static BotSettings ReadSettings(string[] args, out WebApplicationBuilder builder)
    {
        var home = ServiceHome.Find();
        builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = home.Folder, WebRootPath = ServiceHome.WebRoot() });
        SecretFiles.Add(builder.Configuration);
        return BotSettings.Read(builder.Configuration, builder.Environment.IsDevelopment(), home);
    }

    private static async Task OpenStoreAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<SqlStore>().StartAsync(app.Lifetime.ApplicationStopping);
        }
        catch (StoreUnavailableException exception)
        {
            // Danger can be answered without it, and every later operation tries again.
            Turns.Log.StoreAwayAtStart(app.Services.GetRequiredService<ILogger<SqlStore>>(), exception.InnerException?.GetType().Name ?? "none");
        }
    }
}
