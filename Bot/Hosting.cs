using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Bot.Phone;
using ChatBot.Bot.Settings;

namespace ChatBot.Bot;

/// <summary>How the process listens and what it writes.</summary>
internal static partial class Hosting
{
    private const string TrialAddress = "http://localhost:5080";

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(5);

    /// <summary>Only our own lines: the framework's would hold addresses of requests, which hold ids, and what exceptions say.</summary>
    /// <remarks>A rule of the settings would win by being more specific, so none is left: raising a level must not bring personal data into a log.</remarks>
    public static void AddQuietLogs(this WebApplicationBuilder builder, BotSettings settings)
    {
        builder.Logging.ClearProviders();
        if (settings.Logs == LogFormat.Text) builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                // One line each; letters as they are, for names of municipalities are read by people.
                console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        }
        builder.Services.PostConfigure<LoggerFilterOptions>(options =>
        {
            options.MinLevel = LogLevel.Trace;
            options.Rules.Clear();
            options.Rules.Add(new LoggerFilterRule(null, null, null, (_, category, level) => IsOurs(category, level)));
        });
    }

    private static bool IsOurs(string? category, LogLevel level) =>
        category?.StartsWith("ChatBot.", StringComparison.Ordinal) == true || (level >= LogLevel.Warning && category == "Microsoft.Hosting.Lifetime");

    /// <summary>Asked to stop, the service ends what it has begun: the drain, the longest turn, one request to a carrier.</summary>
    public static void AddPatientStop(this WebApplicationBuilder builder, BotSettings settings) => builder.Services.Configure<HostOptions>(host =>
        host.ShutdownTimeout = settings.Drain + LongestTurn + settings.Delivery.HttpTimeout + Leeway);

    /// <summary>In Development the service listens where the README says, unless told otherwise.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(TrialAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Every request ends: what it may hold, and how slowly it may come. An endpoint that takes more says so itself.
            var limits = kestrel.Limits;
            limits.MaxRequestBodySize = 128 * 1024;
            limits.MaxRequestLineSize = 8 * 1024;
            limits.MaxRequestHeadersTotalSize = 32 * 1024;
            limits.MaxRequestHeaderCount = 100;
            limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
            limits.MinResponseDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
        });
    }

    /// <summary>Prints where to look, once the service listens.</summary>
    public static void TellWhereToLook(this WebApplication app, BotSettings settings) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            string[] pages = [.. settings.WebChat.IsOpen ? ["open it in a browser to ask"] : Array.Empty<string>(), .. settings.Phone ? [$"text the service from {address}{PhoneEndpoints.Path}"] : Array.Empty<string>()];
            // Where logs are read by a program, no line may be anything but a log line.
            if (settings.Logs == LogFormat.Json) LogListening(app.Logger, address);
            else Console.WriteLine(pages.Length == 0 ? $"Listening on {address}." : $"Listening on {address} - {string.Join(", or ", pages)}.");
        }
    });

    [LoggerMessage(920, LogLevel.Information, "Listening on {Address}")]
    private static partial void LogListening(ILogger log, string address);
}
