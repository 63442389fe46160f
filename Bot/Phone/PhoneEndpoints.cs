using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;
using ChatBot.Bot.Web;
using ChatBot.Dialogs.Rendering;

namespace ChatBot.Bot.Phone;

/// <summary>The page to try the service: made-up phones that text through the same signed webhook as Twilio does.</summary>
internal static class PhoneEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Path = "/phone";

    /// <summary>Adds what the page needs; outside its settings nothing of it exists.</summary>
    public static void AddPhone(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton<PhoneInbox>();
        services.AddSingleton<PhoneCarrier>();
        if (settings.Phone) services.AddSingleton<PhoneAccount>();
        services.AddSingleton(provider => new WebhookTrust(provider.GetService<PhoneAccount>()));
    }

    /// <summary>Maps the page, if the settings allow it.</summary>
    public static void Map(WebApplication app, BotSettings settings)
    {
        if (!settings.Phone) return;
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path), branch => branch.Use(async (context, next) =>
        {
            PageHeaders.Protect(context.Response.Headers, []);
            if (LoopbackOnly.Allows(context)) await next(context);
            else await LoopbackOnly.RefuseAsync(context);
        }));
        foreach (var (path, name) in new[] { (Path, "index.html"), ($"{Path}/phone.css", "phone.css"), ($"{Path}/phone.js", "phone.js") })
            app.MapGet(path, new WebFile(System.IO.Path.Combine(app.Environment.WebRootPath, "phone", name)).SendAsync);
        app.MapGet("/phone/setup", (KnowledgeHolder knowledge, MunicipalNumbers numbers, BotSettings current) => new
        {
            repliesByRest = current.Twilio.ReplyMode == ReplyMode.Rest,
            municipalities = (knowledge.Current?.Content.Municipalities ?? new Dictionary<string, Dialogs.Answers.MunicipalContent>())
                .Select(pair => new { id = pair.Key, name = pair.Value.Municipality.Name, number = numbers.Of(pair.Key, pair.Value.Municipality).FirstOrDefault() ?? "" }),
        });
        app.MapPost("/phone/send", async (PhoneText text, PhoneCarrier carrier, CancellationToken cancellation) =>
            PhoneRange.Contains(text.From) ? Results.Json(await carrier.DeliverAsync(text, cancellation)) : Results.BadRequest());
        app.MapPost("/phone/measure", (PhoneMeasure measure) => PhoneSize.Of(SmsText.Economise(measure.Text), null));
        app.MapGet("/phone/messages", (PhoneInbox inbox, BotSettings current) =>
            inbox.TakeAll().Select(message => PhoneSize.Of(message.Body, current.Prices.PriceTo(message.To)) with { From = message.Sender, To = message.To }));
    }
}

/// <summary>What the page sends.</summary>
internal sealed record PhoneText(string From, string To, string Text);

/// <summary>What the page wants counted.</summary>
internal sealed record PhoneMeasure(string Text);

/// <summary>A text with what it costs.</summary>
internal sealed record PhoneSize(string Text, int Segments, string Encoding, int Units, double? Price)
{
    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>Measures a text.</summary>
    public static PhoneSize Of(string text, long? priceMicros)
    {
        var size = SmsText.Measure(text);
        var encoding = size.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2";
        return new(text, size.Segments, encoding, size.Units, priceMicros is { } price ? Math.Round(price * size.Segments / 1e6, 2) : null);
    }
}
