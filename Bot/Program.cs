using ChatBot.Bot;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Phone;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

var home = ServiceHome.Find();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = home.Folder, WebRootPath = ServiceHome.WebRoot() });
try
{
    var settings = BotSettings.Read(builder.Configuration, builder.Environment.IsDevelopment(), home);
    builder.AddQuietLogs();
    builder.AddListening();
    builder.Services.AddTurns(settings);
    builder.Services.AddStorage(settings);
    builder.Services.AddSms(settings);
    builder.Services.AddDelivery(settings);
    builder.Services.AddPhone(settings);
    builder.Services.AddContent();

    var app = builder.Build();
    await app.Services.GetRequiredService<SqlStore>().StartAsync(app.Lifetime.ApplicationStopping);
    SmsEndpoints.Map(app);
    HealthEndpoints.Map(app);
    PhoneEndpoints.Map(app, settings);
    app.TellWhereToLook(settings);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is SettingsException or StoreRefusedException)
{
    // Whoever deploys reads this: what is wrong and how to mend it, without a stack trace.
    Console.Error.WriteLine(exception.Message);
    return 1;
}

/// <summary>The service. Its parts are composed in <c>Composition</c>.</summary>
public partial class Program;
