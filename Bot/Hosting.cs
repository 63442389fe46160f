using ChatBot.Bot.Phone;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot;

/// <summary>How the process listens and what it writes.</summary>
internal static class Hosting
{
    private const string TrialAddress = "http://localhost:5080";

    /// <summary>Only our own lines: the framework's would hold addresses of requests, which hold ids, and what exceptions say.</summary>
    /// <remarks>A rule of the settings would win by being more specific, so none is left: raising a level must not bring personal data into a log.</remarks>
    public static void AddQuietLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.PostConfigure<LoggerFilterOptions>(options =>
        {
            options.MinLevel = LogLevel.Trace;
            options.Rules.Clear();
            options.Rules.Add(new LoggerFilterRule(null, null, null, (_, category, level) => IsOurs(category, level)));
        });
    }

    private static bool IsOurs(string? category, LogLevel level) =>
        category?.StartsWith("ChatBot.", StringComparison.Ordinal) == true || (level >= LogLevel.Warning && category == "Microsoft.Hosting.Lifetime");

    /// <summary>In Development the service listens where the README says, unless told otherwise.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(TrialAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 128 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
    }

    /// <summary>Prints where to look, once the service listens.</summary>
    public static void TellWhereToLook(this WebApplication app, BotSettings settings) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            string[] pages = [.. settings.WebChat.IsOpen ? ["open it in a browser to ask"] : Array.Empty<string>(), .. settings.Phone ? [$"text the service from {address}{PhoneEndpoints.Path}"] : Array.Empty<string>()];
            Console.WriteLine(pages.Length == 0 ? $"Listening on {address}." : $"Listening on {address} - {string.Join(", or ", pages)}.");
        }
    });
}
